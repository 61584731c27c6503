/** Made-up stories of one invented event, a sentence an item. */

/** As the agency sent it. */
export const wire = [
  'The port of Lessing reopened on Monday after a nine-day closure that had left forty ships waiting outside the Kessa Strait, the harbour authority said.',
  'The first vessel to leave was a bulk carrier with 31,000 tonnes of winter wheat bound for Maravel.',
  'Pilots guided it through a channel that had been swept for mines twice over the weekend.',
  '"We will not send a single hull through water that we have not looked at ourselves," harbour master Ilse Dorn told reporters on the quay.',
  'Insurers had doubled the premium for the passage after two fishing boats were damaged by explosions in April.',
  'A spokesman for the joint observation post said that both sides had confirmed the truce in writing late on Sunday.',
  'Neither of the two governments has published the text of the agreement, which is said to run to eleven pages.',
  'Grain traders in the capital reacted with caution and the price of bread wheat fell by only two percent.',
  'Relief organisations warned that the ships would be of little use as long as lorries could not leave the terminal.',
  'Diesel has been rationed in the province since March and the checkpoint at Oster opens for just four hours a day.',
  'The terminal is able to load three ships at a time when all of its cranes are working, which they have not been since the winter.',
  'Officials expect the backlog to be cleared within two weeks if the weather holds and the truce is respected.',
  'A second convoy of six vessels is due to leave on Thursday morning under the eyes of observers from four countries.',
  'The strait carries about a tenth of the grain that is traded in the region during an ordinary year.',
  'Last summer a similar arrangement collapsed after eleven days when a tug was fired upon near the northern buoy.',
]

/** The same event by somebody who was there too: other words, the same two statements. */
export const ownReport = [
  'Forty captains had been playing cards for more than a week when the signal lamp on the mole at Lessing finally turned green.',
  'By noon the wheat carrier at the head of the queue was under way, its decks lined with sailors filming the departure on their telephones.',
  '"We will not send a single hull through water that we have not looked at ourselves," harbour master Ilse Dorn told reporters on the quay.',
  'Her own brother lost a boat to a mine in spring, and she says that she still wakes at night from the sound.',
  'What was agreed, and by whom, remains a secret of the two ministries, whose envoys met in a hotel on neutral ground.',
  'A spokesman for the joint observation post said that both sides had confirmed the truce in writing late on Sunday.',
  'In the bakeries of Maravel nobody was celebrating; a loaf costs as much as an hour of work, and flour is sold by the cup.',
  'The bottleneck, as every driver here will tell you, lies not at sea but on the road behind the silos.',
  'There the lorries stand for two days before a soldier lifts the barrier, and many turn back for want of fuel.',
  'Shipping agents doubt that underwriters will lower their rates before a month has passed without an incident.',
  'Whether the lamp stays green depends on men who have broken their word before, most recently off the northern buoy.',
  'On Thursday the next six ships will find out.',
]

/** A long statement that anybody may print. */
export const statement =
  'The parties undertake to refrain from any act that may endanger vessels, crews or cargoes within the corridor, to inform the joint observation post without delay of every movement of armed craft within ten nautical miles of it, and to submit each dispute about the meaning of this undertaking to the observers, whose finding is binding on both of them until a commission of equal numbers has decided otherwise by a majority of its members.'

/** An essay on something else. */
export const essay = [
  'Every treaty about water begins with a map and ends with a clock, because what is at stake is never where a ship may go but when.',
  'The diplomats of an earlier century understood this well and wrote tables of tides into the annexes of their conventions.',
  'Ours have forgotten it, and so their corridors open in the morning and are closed again by the time the news has been printed.',
  'A serious arrangement would name the hour at which each side must answer a call, and the officer who is to pick up the receiver.',
  'It would say what happens when nobody does, and it would let a third party publish the silence.',
  'None of this costs much, which may be the reason why it is so seldom proposed by those who make a living from large sums.',
  'The alternative is to wait for goodwill, a commodity that has not been landed at Lessing in living memory.',
]

/** What an outlet puts under everything that it prints. */
export const footer =
  'Sign up for our morning newsletter and never miss a story from the region. Support independent journalism with a monthly gift. All rights reserved by the Delta Courier and its contributors.'
