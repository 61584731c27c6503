/** An article to be printed in tests: quotation marks, dashes, compounds and ligatures among its words. */
export const paper = {
  title: 'Harbour council votes for the long-delayed ferry compromise after a night of talks',
  authors: ['Jane Roe'],
  publisher: 'The Daily Beacon',
  date: '3 May 2031',
  paragraphs: [
    'The harbour council voted early on Saturday for a compromise that keeps the ferries running through the summer, after a night of talks in which three of its members had threatened to leave the hall.',
    '“Nobody is happy, and that is how one recognises a fair offer,” the mayor, Aurelia Voss, said when she left the building – a remark that the owners of the smaller ships did not find amusing.',
    'Under the agreement the city takes over a third of the cost of fuel. The shipping companies, for their part, have to publish their official figures, which they have refused to do for more than ten years.',
    'The office of the harbour-master had warned the council that insurers would not accept a further delay. In a letter of four pages it listed eleven ships that sail without sufficient safety equipment.',
    'Economists of the university doubt whether the plan will last. “It is a cease-fire, no peace treaty,” one of them said; the cease-fire of 2028, he recalled, was broken within five weeks by both sides.',
    'The union of deck-hands called the result disappointing. It had asked for higher wages on Sundays and for a longer rest between two crossings, and it got neither the one nor the other.',
    'Fishermen fear that the new timetable leaves them no berth in the mornings. Their co-operative, which is older than the council itself, wants to go to court, and it has asked other co-operatives to join it.',
    'Passengers noticed little of the quarrel: at noon the first ferry left for the outer islands, twelve minutes late and with flags on both masts, as it has done on every third of May since the war.',
    'A final reading of the contract is expected in the last week of the month. Until then the old rules stay in force, and the inspectors of the ministry have promised to look the other way.',
    'What happens in the autumn is written nowhere. The mayor spoke of confidence; the owners spoke of figures; and the ships, some of which are older than their captains, will have to be painted once more.',
  ],
  captions: ['A ferry leaves the harbour of Port Lessing at dawn. (Photo: Ilse Korn)'],
  notes: [
    {
      after: 2,
      text: 'Ministry of Trade, Annual Report on Shipping, 2030, p. 12, with a table of all companies.',
    },
    { after: 6, text: 'The co-operative was founded in 1871.' },
  ],
  headings: [
    { before: 4, text: 'What economists expect' },
    { before: 7, text: 'At the quay' },
  ],
} as const
