import { describe, expect, it } from 'vitest';
import { accepted, Room } from '../../tests/laws/room.ts';
import { csv } from './cells.ts';
import { exportCsv, PARTS } from './csv.ts';

/** Two people, one vote, one turn of 61.5 s. */
function room(): Room {
  const one = new Room({ ballots: 'named', title: 'Zorg; en "wonen"', items: [choice] });
  const [noor] = [one.joins('Noor'), one.joins()];
  one.host('item.open', { itemId: one.item() });
  accepted(one.votes(noor, [1]));
  one.host('item.close', { itemId: one.item() });
  one.host('item.reveal', { itemId: one.item() });
  one.speaks(noor, 61.5);
  one.host('session.end');
  return one;
}

const choice = { kind: 'choice' as const, text: 'Wat eerst?', options: ['=Balie', 'Bellen'] };

const lines = (...all: string[]): string => `\uFEFF${all.map((line) => `${line}\r\n`).join('')}`;

describe('X25 a table for people', () => {
  it('X25 opens right in a Dutch Excel', () => {
    expect(exportCsv(room().state, true, 'nl', { timeZone: 'Europe/Amsterdam' })).toBe(
      lines(
        'Gesprek;"Zorg; en ""wonen"""',
        'Begin;1970-01-01 01:16:40',
        'Einde;1970-01-01 01:17:41',
        '',
        'Uitslagen',
        'Onderdeel;Tekst;Stemming;Antwoord;Stemmen',
        "1;Wat eerst?;1;'=Balie;0",
        '1;Wat eerst?;1;Bellen;1',
        '1;Wat eerst?;1;Geen mening;0',
        '1;Wat eerst?;1;Gestemd;1',
        '',
        'Mensen',
        'Nummer;Naam;Groep;Rol;Telefoon;Beurten;Gesproken (seconden);Aanwezig tijdens het gesprek (seconden);Aan het woord geweest;Aan tafel;Weggegaan',
        '1;Noor;;deelnemer;ja;1;61,5;61,5;ja;ja;',
        '2;Deelnemer 2;;deelnemer;ja;0;0;61,5;nee;ja;',
        '',
        'Beurten',
        'Onderdeel;Nummer;Naam;Begin;Einde;Gesproken (seconden);Telt als beurt',
        '1;1;Noor;1970-01-01 01:16:40;1970-01-01 01:17:41;61,5;ja',
        '',
        'Maten',
        'Onderdeel;Tekst;Maat;Waarde',
        ';Gesprek;Aan tafel;2',
        ';Gesprek;Aan het woord geweest;1',
        ';Gesprek;Evenwicht in beurten (0-100);100',
        ';Gesprek;Evenwicht in tijd (0-100);0',
        ';Gesprek;Index van Jain (0-1);0,5',
        ';Gesprek;Gini-coëfficiënt (0-1);0,5',
        ';Gesprek;Deel van de drie langste sprekers (0-1);1',
        '1;Wat eerst?;Aan tafel;2',
        '1;Wat eerst?;Aan het woord geweest;1',
        '1;Wat eerst?;Evenwicht in beurten (0-100);100',
        '1;Wat eerst?;Evenwicht in tijd (0-100);0',
        '1;Wat eerst?;Index van Jain (0-1);0,5',
        '1;Wat eerst?;Gini-coëfficiënt (0-1);0,5',
        '1;Wat eerst?;Deel van de drie langste sprekers (0-1);1',
      ),
    );
  });

  it('X25 in English with a decimal point, one part alone', () => {
    expect(exportCsv(room().state, false, 'en', { part: 'seats' })).toBe(
      lines(
        'Number;Name;Group;Role;Phone;Turns;Spoken (seconds);Present during the conversation (seconds);Has spoken;At the table;Left',
        '1;Deelnemer 1;;participant;yes;1;61.5;61.5;yes;yes;',
        '2;Deelnemer 2;;participant;yes;0;0;61.5;no;yes;',
      ),
    );
  });

  it('X25 every part is a heading and rows of the same width', () => {
    for (const part of PARTS) {
      const rows = exportCsv(room().state, true, 'en', { part }).trimEnd().split('\r\n');
      const widths = rows.map((row) => row.replaceAll(/"[^"]*"/g, '').split(';').length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  it('X23 says where too few voted, and what is not known yet is not there', () => {
    const few = new Room({ minBallots: 3 });
    const [noor, sam] = [few.joins('Noor'), few.joins('Sam')];
    few.host('item.open', { itemId: few.item() });
    for (const one of [noor, sam]) accepted(few.votes(one, 5));
    few.host('item.close', { itemId: few.item() });
    const text = '1;De gemeente handelt mijn aanvraag snel af.;1';
    const heading = 'Onderdeel;Tekst;Stemming;Antwoord;Stemmen';
    expect(exportCsv(few.state, true, 'nl', { part: 'results' })).toBe(
      lines(heading, `${text};te weinig stemmen;`, `${text};Gestemd;2`),
    );
  });

  it('X25 options of a scale are called by their words, marks by their number', () => {
    const one = new Room({
      ballots: 'named',
      items: [
        { kind: 'statement', text: 'A', scale: 'agree2' },
        { kind: 'score', text: 'B' },
      ],
    });
    const noor = one.joins();
    for (const [item, value] of [1, 10].entries()) {
      one.host('item.open', { itemId: one.item(item) });
      accepted(one.votes(noor, value, { item }));
      one.host('item.close', { itemId: one.item(item) });
    }
    one.host('session.end');
    const rows = exportCsv(one.state, true, 'en', { part: 'results' }).split('\r\n');
    expect(rows.slice(1, 3)).toEqual(['1;A;1;Disagree;1', '1;A;1;Agree;0']);
    expect([rows[5], rows[15]]).toEqual(['2;B;1;0;0', '2;B;1;10;1']);
  });
});

describe('X26 words never become a formula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+31 6', "'+31 6"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', '"\'\t=1"'],
    ['\r=1', '"\'\r=1"'],
    ['\n=1', '"\'\n=1"'],
    [' =1+1', "' =1+1"],
    ['\u00A0=1', "'\u00A0=1"],
    ['＝1+1', "'＝1+1"],
    ['=HYPERLINK("http://x";"klik")', '"\'=HYPERLINK(""http://x"";""klik"")"'],
    ['a;=1+1', '"a;=1+1"'],
    ['a"\r\n=1', '"a""\r\n=1"'],
    ['a=b', 'a=b'],
    ['Noor', 'Noor'],
    ['', ''],
  ])('X26 %j', (text, cell) => {
    expect(csv([[[text]]], 'nl')).toBe(`\uFEFF${cell}\r\n`);
  });

  it('X26 our own numbers stay numbers', () => {
    expect(csv([[[-0.1111, 12, 0, null]]], 'nl')).toBe('\uFEFF-0,1111;12;0;\r\n');
    expect(csv([[[-0.1111, 12, 0, null]]], 'en')).toBe('\uFEFF-0.1111;12;0;\r\n');
  });

  it('X26 a name that would be one is none in a whole file', () => {
    const one = new Room({ title: '@titel', groups: ['+groep'], items: [{ kind: 'talk', text: '-tekst' }] });
    one.joins('=cmd|calc', { group: '+groep' });
    const cells = exportCsv(one.state, true, 'nl')
      .slice(1)
      .split(/\r\n|;/);
    expect(cells.filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
  });
});
