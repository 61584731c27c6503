/** Canonical names; what follows a `|` are other ways in which texts name the same outlet. */
export const outletList = `
Reuters|Thomson Reuters|Reuters news agency
Associated Press|AP|The Associated Press
Agence France-Presse|AFP
Deutsche Presse-Agentur|DPA
United Press International|UPI
Interfax
TASS|ITAR-TASS|Itar-Tass
ТАСС
RIA Novosti|RIA
РИА Новости
Xinhua|Xinhua News Agency
Anadolu Agency|Anadolu
SANA|Syrian Arab News Agency
IRNA
EFE|Agencia EFE
ANSA
Kyodo News|Kyodo
Bloomberg|Bloomberg News
The New York Times|The New York Times Company|New York Times|NYT|NY Times
The Washington Post|The Washington Post Company|Washington Post|WaPo
The Guardian|Guardian|Guardian newspaper|Guardian News and Media|Guardian News & Media
The Observer
The Times of London|The Times
The Daily Telegraph|Daily Telegraph|The Telegraph
The Independent
Financial Times|FT|The Financial Times
The Economist|Economist
The Wall Street Journal|Wall Street Journal|WSJ
Los Angeles Times|LA Times|L.A. Times|The Los Angeles Times
Chicago Tribune|The Chicago Tribune
The Boston Globe|Boston Globe
The Christian Science Monitor|Christian Science Monitor
USA Today
Foreign Policy|Foreign Policy Magazine|Foreign Policy Group|The Foreign Policy Group
Foreign Affairs
The Atlantic
The New Yorker
TIME|Time magazine|TIME Magazine
Newsweek
Politico
The Daily Beast|Daily Beast
The Huffington Post|Huffington Post|HuffPost
BBC|BBC World Service
BBC News|BBC News Online
CNN|Cable News Network|CNN International
CBS News|CBS
ABC News
NBC News|NBC
Fox News
MSNBC
NPR|National Public Radio
PBS
Sky News
Channel 4 News
Al Jazeera|Aljazeera|Al-Jazeera|Al Jazeera Media Network|Al Jazeera English|Al Jazeera America
الجزيرة|الجزيرة نت
العربية
الشرق الأوسط
القدس العربي
الحياة
Al Arabiya|Al-Arabiya
Al-Monitor|Al Monitor
Al-Hayat|Al Hayat
Asharq Al-Awsat
Al-Ahram
Haaretz
The Jerusalem Post|Jerusalem Post
The Times of Israel|Times of Israel
Ynet
The Daily Star|Daily Star
The National
Hürriyet|Hurriyet|Hurriyet Daily News
Today's Zaman
RT|Russia Today
Sputnik|Sputnik News
Kommersant
Коммерсантъ|Коммерсант
Izvestia
Известия
Novaya Gazeta
Vedomosti
Ведомости
The Moscow Times|Moscow Times
Radio Free Europe/Radio Liberty|RFE/RL|Radio Free Europe
Voice of America|VOA
Deutsche Welle
DW
Der Spiegel|Spiegel|Spiegel Online
Die Zeit
Die Welt
Süddeutsche Zeitung|Sueddeutsche Zeitung
Frankfurter Allgemeine Zeitung|FAZ|Frankfurter Allgemeine
Tagesspiegel|Der Tagesspiegel
Neue Zürcher Zeitung|NZZ
Der Standard
Le Monde
Le Figaro
Libération
La Croix
L'Express
Le Monde diplomatique
France 24
Radio France Internationale
RFI
Le Temps
Le Soir
El País|El Pais
El Mundo
La Vanguardia
ABC
Clarín
La Nación
El Universal
Corriere della Sera
La Repubblica|Repubblica
La Stampa
Il Sole 24 Ore
Público
Folha de S.Paulo|Folha de S. Paulo
O Globo
Estadão|O Estado de S. Paulo
Gazeta Wyborcza
South China Morning Post|SCMP
The Hindu
The Times of India|Times of India
The Hindustan Times|Hindustan Times
Dawn
Global Times
China Daily
People's Daily
The Japan Times|Japan Times
The Sydney Morning Herald|Sydney Morning Herald
The Globe and Mail|Globe and Mail
Toronto Star
CBC News|CBC
National Post
McClatchy
ProPublica
The Intercept
Vox
Slate
Salon
BuzzFeed News|BuzzFeed
Business Insider
Bellingcat
The Conversation
Project Syndicate
International Crisis Group
Human Rights Watch
Amnesty International
Syria Deeply
Euronews
Новая газета
Российская газета
Лента.ру|Lenta.ru
Газета.Ru|Gazeta.ru
Медуза|Meduza
Українська правда|Ukrainska Pravda
Радіо Свобода
Радио Свобода
RAND Corporation|RAND
Brookings|Brookings Institution|The Brookings Institution
Chatham House
Institute for the Study of War|ISW
Carnegie Endowment for International Peace|Carnegie Endowment
Carnegie Middle East Center
Carnegie Moscow Center
Council on Foreign Relations|CFR
European Council on Foreign Relations|ECFR
Center for Strategic and International Studies|CSIS
Center for American Progress
Center for a New American Security|CNAS
The Washington Institute for Near East Policy|Washington Institute for Near East Policy|The Washington Institute
Atlantic Council
Heritage Foundation|The Heritage Foundation
American Enterprise Institute|AEI
Cato Institute
Hudson Institute
Hoover Institution
Wilson Center|Woodrow Wilson Center
Royal United Services Institute|RUSI
International Institute for Strategic Studies|IISS
Stimson Center
Stratfor
The Jamestown Foundation|Jamestown Foundation
Foreign Policy Research Institute|FPRI
German Marshall Fund|The German Marshall Fund of the United States
Stiftung Wissenschaft und Politik
Middle East Institute
Lowy Institute|The Lowy Institute
United States Institute of Peace|U.S. Institute of Peace
International Peace Institute
Belfer Center
SIPRI|Stockholm International Peace Research Institute
Clingendael|Clingendael Institute
Médecins Sans Frontières|Doctors Without Borders|Médecins sans frontières
International Committee of the Red Cross|ICRC
Oxfam
Refugees International
ReliefWeb
IRIN
UN News|UN News Centre
OpenDemocracy|openDemocracy
Global Voices
Jadaliyya
Middle East Eye
Middle East Online
Middle East Monitor
Arab News
Gulf News
Khaleej Times
The Daily Sabah|Daily Sabah
Press TV|PressTV
Fars News Agency
Mehr News Agency
Tasnim News Agency
Naharnet
Now Lebanon|NOW Lebanon|NOW.
An-Nahar|Annahar
As-Safir
L'Orient-Le Jour
The Cairo Review
Rudaw
Kurdistan24
ARA News
Zaman Alwasl
Enab Baladi
War on the Rocks
The National Interest
The American Interest
The American Conservative
Lawfare
Just Security
The Diplomat
World Politics Review
Real Clear World|RealClearWorld
The Nation
The New Republic
The Weekly Standard
National Review
Mother Jones
Democracy Now!
Counterpunch|CounterPunch
Common Dreams
Truthout
Antiwar.com
The Week
The Hill
Roll Call
Quartz
Vice News|VICE News
GlobalPost
PBS NewsHour
The Spectator
New Statesman
Prospect
The Scotsman
The Irish Times|Irish Times
Irish Independent
The Daily Mail|Daily Mail
Daily Mirror
Daily Express
Metro
Evening Standard
ITV News
International Business Times
The Age
The Australian
ABC News Australia
SBS News
New Zealand Herald|The New Zealand Herald
The Straits Times|Straits Times
Channel NewsAsia
The Indian Express|Indian Express
NDTV
Dawn News
The Express Tribune
Kyiv Post
UNIAN
Ukrinform
Interfax-Ukraine
EUobserver
EurActiv
European Voice
Balkan Insight
Swissinfo|swissinfo.ch
Der Tagesspiegel
tagesschau.de
n-tv
Focus Online
Stern
die tageszeitung|taz
Handelsblatt
Die Presse
Kurier
Tages-Anzeiger
L'Obs|Le Nouvel Observateur
Le Point
Mediapart
Le Parisien
Ouest-France
20 Minutes
Courrier international
L'Humanité
Radio-Canada
La Presse
Le Devoir
RTBF
RTS
El Confidencial
elDiario.es
20minutos
Infobae
La Tercera
Milenio
Excélsior
BBC Mundo
BBC Brasil
G1
UOL
Veja
Expresso
Diário de Notícias
Il Fatto Quotidiano
Il Post
Internazionale
Il Foglio
Avvenire
Limes
NRC Handelsblad|NRC
de Volkskrant
Trouw
De Standaard
Dagens Nyheter
Aftenposten
Politiken
Helsingin Sanomat
Yle
Rzeczpospolita
Polskie Radio
Prague Daily Monitor
Hospodářské noviny
`
