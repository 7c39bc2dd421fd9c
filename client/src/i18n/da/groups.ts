const people = (count: number) => (count === 1 ? '1 deltager' : `${count} deltagere`)

const each = (least: number, most: number) => (least === most ? `${least}` : `${least}-${most}`)

/** Small groups: making them, and being in one. */
export const groups = {
  title: 'Grupper',
  making: {
    lead: 'Hver gruppe sætter post-its på kortet i sit eget navn, med sin egen farve og form.',
    count: 'Antal grupper',
    fewer: 'En gruppe færre',
    more: 'En gruppe mere',
    sizes: (count: number, least: number, most: number) =>
      `${people(count)}: ${each(least, most)} i hver gruppe`,
    nobody: 'Der er ingen deltagere endnu. De, der kommer, bliver sat i den mindste gruppe.',
    nobodyChoose: 'Der er ingen deltagere endnu. De vælger gruppe, når de kommer.',
    choose: 'Deltagerne vælger selv',
    chooseHint: 'De vælger gruppe på telefonen. Ellers bliver de fordelt ligeligt.',
    apart: 'De, der er med hjemmefra, har deres egen gruppe',
    apartHint: (count: number) =>
      count === 0
        ? 'Ingen har endnu skrevet, at de er med hjemmefra.'
        : `${people(count)} er med hjemmefra.`,
    make: 'Lav grupper',
    again: 'Lav nye grupper',
    againTitle: 'Lav nye grupper?',
    againText:
      'Alle bliver fordelt på ny. De post-its, der allerede er sat, beholder den gruppe, der satte dem.',
  },
  overview: {
    dealt: 'De, der kommer senere, bliver sat i den mindste gruppe.',
    chosen: 'Deltagerne vælger selv gruppe på telefonen. I kan også flytte dem her.',
    rename: (group: string) => `Ret navnet på ${group}`,
    name: 'Gruppens navn',
    members: (count: number) => people(count),
    empty: 'Ingen endnu',
    leader: 'Gruppeleder',
    leaderOf: (group: string) => `Gruppeleder i ${group}`,
    nobody: 'Ingen valgt',
    move: (who: string) => `Flyt ${who} til`,
    moveShort: 'Flyt',
    moved: (who: string, group: string) => `${who} er nu i ${group}`,
    movedOut: (who: string) => `${who} er nu uden gruppe`,
    without: 'Uden gruppe',
    remote: 'hjemmefra',
    end: 'Afslut grupperne',
    endTitle: 'Afslut grupperne?',
    endText:
      'Alle sætter igen post-its i deres eget navn. De post-its, som grupperne har sat, bliver stående med gruppens navn.',
  },
  /** A participant's own side of it. */
  mine: {
    remote: 'Jeg er med hjemmefra',
    you: 'dig',
    are: (group: string) => `I er ${group}`,
    sends: 'Jeres post-its bliver sat i gruppens navn.',
    with: (names: string) => `Med i gruppen: ${names}`,
    leader: (name: string) => `Gruppeleder: ${name}`,
    left: 'Du er ikke i en gruppe nu. Dine post-its bliver sat i dit eget navn.',
    heading: 'Jeres gruppe',
    none: 'Du er ikke i en gruppe.',
    ask: 'Hvilken gruppe sidder I i?',
    askTheme: 'Hvilket tema vil du arbejde med?',
    by: {
      interest: 'Vælg det, der interesserer dig mest.',
      role: 'Vælg det, der betyder mest for dem, du repræsenterer.',
      experience: 'Vælg det, du har erfaring med.',
    },
    askLead: 'Post-its fra jer bliver sat i gruppens navn. I kan skifte i menuen.',
    forRemote: 'For jer, der er med hjemmefra',
    choose: 'Vælg gruppe',
    change: 'Skift gruppe',
    later: 'Ikke nu',
    editName: 'Ret navn',
    saveName: 'Gem navn',
  },
}
