interface PhoneFiles {
  page: string;
  scripts: string[];
  styles: string[];
  fonts: string[];
}

export function weighPhone(pages?: string): string;
export function phoneFiles(language: 'nl' | 'en', pages?: string): PhoneFiles;
