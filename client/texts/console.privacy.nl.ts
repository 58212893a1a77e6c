/** Words of the console for what goes away for good, and for a laptop that is gone. */
export const privacy = {
  forget: {
    open: 'Verwijder voorgoed',
    title: (name: string) => `${name} voorgoed verwijderen?`,
    goes: {
      anonymous: 'Naam, groep en geschreven teksten gaan nu weg, ook van de schijf.',
      named: 'Naam, groep, geschreven teksten en losse stemmen gaan nu weg, ook van de schijf.',
    },
    stays: {
      anonymous: (number: number) =>
        `Beurten en tijden blijven staan als Deelnemer ${number}. Een anonieme stem is van niemand en blijft meetellen.`,
      named: (number: number) =>
        `Beurten en tijden blijven staan als Deelnemer ${number}. Uitslagen die er al zijn, blijven.`,
    },
    leaves: 'De plek gaat van tafel en de telefoon stopt.',
    never:
      'Dit kan niet ongedaan, en wat je hiervoor deed ook niet meer. In kopieën die je al had, staat de naam nog.',
    done: (number: number) => `Voorgoed verwijderd. De beurten staan bij Deelnemer ${number}.`,
  },
  lost: {
    title: 'Laptop kwijt?',
    help: 'Vernieuw alle sleutels: van console, scherm, beurtbewaker en verslag. Deze console gaat door. Open de andere vensters daarna opnieuw.',
    renew: 'Vernieuw alles',
  },
};
