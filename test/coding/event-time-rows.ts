/** Parsed sentences of a report published on Friday, 18 November 2022, and the time of each of their events: a day, a month, a year or a stretch, - where none is told. */
export const EVENT_TIMES: readonly (readonly [readonly string[], string])[] = [
  [
    [
      'Police|police/NNS>2:nsubj said|say/VBD>0:root on/IN>4:case Tuesday/NNP>2:obl that/IN>7:mark rebels|rebel/NNS>7:nsubj attacked|attack/VBD>2:ccomp a/DT>9:det village/NN>7:obj on/IN>11:case Monday/NNP>9:nmod ./.>2:punct',
    ],
    'attacked 2022-11-14',
  ],
  [
    [
      'The|the/DT>2:det minister/NN>3:nsubj said|say/VBD>0:root on/IN>5:case Tuesday/NNP>3:obl that/IN>11:mark the/DT>8:det attack/NN>11:nsubj on/IN>10:case Monday/NNP>8:nmod killed|kill/VBD>3:ccomp four/CD>13:nummod guards|guard/NNS>11:obj ./.>3:punct',
    ],
    'killed 2022-11-14',
  ],
  [
    [
      'Rebels|rebel/NNS>2:nsubj killed|kill/VBD>0:root nine/CD>4:nummod guards|guard/NNS>2:obj on/IN>6:case Monday/NNP>2:obl ,/,>10:punct the/DT>9:det army/NN>10:nsubj said|say/VBD>2:parataxis on/IN>12:case Wednesday/NNP>10:obl ./.>2:punct',
    ],
    'killed 2022-11-14',
  ],
  [
    [
      'On|on/IN>2:case Tuesday/NNP>5:obl ,/,>2:punct officials|official/NNS>5:nsubj said|say/VBD>0:root that/IN>9:mark police/NNS>9:nsubj had|have/VBD>9:aux arrested|arrest/VBN>5:ccomp three/CD>11:nummod students|student/NNS>9:obj on/IN>13:case Sunday/NNP>9:obl ./.>5:punct',
    ],
    'arrested 2022-11-13',
  ],
  [
    [
      "Last|last/JJ>2:amod month/NN>4:nmod:poss 's/POS>2:case attack/NN>5:nsubj killed|kill/VBD>0:root nine/CD>7:nummod guards|guard/NNS>5:obj ./.>5:punct",
    ],
    'killed 2022-10',
  ],
  [
    [
      "Police|police/NNS>2:nsubj arrested|arrest/VBD>0:root two/CD>4:nummod men|man/NNS>2:obj over/IN>9:case last/JJ>7:amod month/NN>9:nmod:poss 's/POS>7:case attack/NN>2:obl on/IN>12:case the/DT>12:det union/NN>9:nmod ./.>2:punct",
    ],
    'arrested -; attack 2022-10',
  ],
  [
    [
      'The|the/DT>2:det army/NN>3:nsubj denied|deny/VBD>0:root that/IN>7:mark it/PRP>7:nsubj had|have/VBD>7:aux shelled|shell/VBN>3:ccomp the/DT>9:det town/NN>7:obj in/IN>11:case October/NNP>7:obl ./.>3:punct',
    ],
    'shelled 2022-10',
  ],
  [
    [
      'The|the/DT>2:det attack/NN>5:nsubj in/IN>4:case 2006/CD>2:nmod killed|kill/VBD>0:root a/DT>7:det hundred/CD>8:nummod refugees|refugee/NNS>5:obj ./.>5:punct',
    ],
    'killed 2006',
  ],
  [
    [
      'Soldiers|soldier/NNS>3:nsubj have/VBP>3:aux shelled|shell/VBN>0:root the/DT>5:det town/NN>3:obj since/IN>7:case March/NNP>3:obl ./.>3:punct',
    ],
    'shelled 2022-03-01..2022-11-18',
  ],
  [
    [
      'The|the/DT>2:det army/NN>4:nsubj will/MD>4:aux release/VB>0:root the/DT>6:det prisoners|prisoner/NNS>4:obj on/IN>8:case Monday/NNP>4:obl ./.>4:punct',
    ],
    'release 2022-11-21',
  ],
  [
    [
      'The|the/DT>2:det army/NN>3:nsubj released|release/VBD>0:root the/DT>5:det prisoners|prisoner/NNS>3:obj on/IN>7:case Monday/NNP>3:obl ./.>3:punct',
    ],
    'released 2022-11-14',
  ],
  [
    [
      'The|the/DT>3:det two/CD>3:nummod presidents|president/NNS>6:nsubj:outer are|be/VBP>6:cop to/TO>6:mark meet/VB>0:root in/IN>8:case Bonn/NNP>6:obl on/IN>10:case Tuesday/NNP>6:obl ./.>6:punct',
    ],
    'meet 2022-11-22',
  ],
  [
    [
      'The|the/DT>3:det two/CD>3:nummod presidents|president/NNS>4:nsubj met|meet/VBD>0:root in/IN>6:case Bonn/NNP>4:obl on/IN>8:case Tuesday/NNP>4:obl ./.>4:punct',
    ],
    'met 2022-11-15',
  ],
  [
    [
      'Rebels|rebel/NNS>2:nsubj threatened|threaten/VBD>0:root to/TO>4:mark attack/VB>2:xcomp the/DT>6:det town/NN>4:obj next/JJ>8:amod week/NN>4:obl:unmarked ./.>2:punct',
    ],
    'threatened -; attack 2022-11-21..2022-11-27',
  ],
  [['Soldiers|soldier/NNS>2:nsubj shelled|shell/VBD>0:root Gaza/NNP>2:obj overnight/RB>2:advmod ./.>2:punct'], 'shelled 2022-11-17'],
  [
    [
      'Police|police/NNS>2:nsubj arrested|arrest/VBD>0:root a/DT>4:det man/NN>2:obj who/WP>6:nsubj attacked|attack/VBD>4:acl:relcl guards|guard/NNS>6:obj on/IN>9:case Sunday/NNP>6:obl ./.>2:punct',
    ],
    'arrested -; attacked 2022-11-13',
  ],
  [
    [
      'Police|police/NNS>2:nsubj accused|accuse/VBD>0:root a/DT>4:det man/NN>2:obj of/IN>6:mark killing|kill/VBG>4:acl a/DT>8:det guard/NN>6:obj in/IN>10:case 2019/CD>6:obl ./.>2:punct',
    ],
    'accused -; killing 2019',
  ],
  [
    [
      'Israel/NNP>2:nsubj accused|accuse/VBD>0:root Iran/NNP>2:obj on/IN>5:case Sunday/NNP>2:obl of/IN>7:mark attacking|attack/VBG>2:advcl a/DT>9:det union/NN>7:obj in/IN>11:case January/NNP>7:obl ./.>2:punct',
    ],
    'accused 2022-11-13; attacking 2022-01',
  ],
  [
    [
      'The|the/DT>2:det student/NN>8:nsubj ,/,>4:punct arrested|arrest/VBN>2:acl last/JJ>6:amod week/NN>4:obl:unmarked ,/,>2:punct attacked|attack/VBD>0:root two/CD>10:nummod guards|guard/NNS>8:obj ./.>8:punct',
    ],
    'arrested 2022-11-07..2022-11-13; attacked -',
  ],
  [
    [
      'After|after/IN>3:case the/DT>3:det offensive/NN>8:obl on/IN>5:case Monday/NNP>3:nmod ,/,>3:punct police/NNS>8:nsubj arrested|arrest/VBD>0:root three/CD>10:nummod men|man/NNS>8:obj ./.>8:punct',
    ],
    'arrested -',
  ],
  [
    [
      'Rebels|rebel/NNS>2:nsubj attacked|attack/VBD>0:root a/DT>4:det village/NN>2:obj on/IN>6:case 3/CD>4:nmod November/NNP>6:nmod:unmarked ./.>2:punct',
      'Two|two/CD>2:nummod days|day/NNS>3:obl:unmarked later|late/RBR>7:advmod ,/,>3:punct the/DT>6:det army/NN>7:nsubj shelled|shell/VBD>0:root their/PRP$>9:nmod:poss camp/NN>7:obj ./.>7:punct',
    ],
    'attacked 2022-11-03; shelled 2022-11-05',
  ],
  [
    [
      'Rebels|rebel/NNS>2:nsubj attacked|attack/VBD>0:root a/DT>4:det village/NN>2:obj on/IN>6:case 3/CD>4:nmod November/NNP>6:nmod:unmarked ./.>2:punct',
      'Police|police/NNS>3:nsubj had|have/VBD>3:aux arrested|arrest/VBN>0:root three/CD>5:nummod men|man/NNS>3:obj two/CD>7:nummod days|day/NNS>5:nmod:unmarked before/IN>10:case the/DT>10:det attack/NN>3:obl ./.>3:punct',
    ],
    'attacked 2022-11-03; arrested 2022-11-01',
  ],
  [
    [
      'Rebels|rebel/NNS>2:nsubj attacked|attack/VBD>0:root a/DT>4:det village/NN>2:obj on/IN>6:case 3/CD>4:nmod November/NNP>6:nmod:unmarked ./.>2:punct',
      'Police|police/NNS>2:nsubj arrested|arrest/VBD>0:root three/CD>4:nummod men|man/NNS>2:obj the/DT>6:det day/NN>4:nmod:unmarked after/IN>9:case the/DT>9:det attack/NN>2:obl ./.>2:punct',
    ],
    'attacked 2022-11-03; arrested 2022-11-04',
  ],
  [
    [
      'Police|police/NNS>2:nsubj arrested|arrest/VBD>0:root three/CD>4:nummod men|man/NNS>2:obj two/CD>6:nummod days|day/NNS>4:nmod:unmarked before/IN>9:case the/DT>9:det offensive/NN>2:obl ./.>2:punct',
    ],
    'arrested -',
  ],
  [
    ['Gunmen|gunman/NNS>2:nsubj killed|kill/VBD>0:root a/DT>4:det mayor/NN>2:obj during/IN>6:case Ramadan/NNP>2:obl ./.>2:punct'],
    'killed 2022-04-02..2022-05-01',
  ],
  [
    [
      'Rebels|rebel/NNS>2:nsubj attacked|attack/VBD>0:root a/DT>4:det village/NN>2:obj on/IN>7:case Easter/NNP>7:compound Sunday/NNP>4:nmod 2019/CD>7:nmod:unmarked ./.>2:punct',
    ],
    'attacked 2019-04-21',
  ],
  [
    ['Rebels|rebel/NNS>2:nsubj attacked|attack/VBD>0:root guards|guard/NNS>2:obj every/DT>5:det Friday/NNP>2:obl:unmarked ./.>2:punct'],
    'attacked -',
  ],
  [
    [
      'In|in/IN>4:case the/DT>4:det early/JJ>4:amod 1990s/NNS>7:obl the/DT>6:det rebels|rebel/NNS>7:nsubj killed|kill/VBD>0:root hundreds|hundred/NNS>7:obj of/IN>10:case refugees|refugee/NNS>8:nmod ./.>7:punct',
    ],
    'killed 1990-01-01..1993-12-31',
  ],
  [
    [
      'Russia/NNP>2:nsubj threatened|threaten/VBD>0:root on/IN>4:case Thursday/NNP>2:obl to/TO>6:mark attack/VB>2:advcl France/NNP>6:obj next/JJ>9:amod month/NN>6:obl:unmarked ./.>2:punct',
    ],
    'threatened 2022-11-17; attack 2022-12',
  ],
  [
    [
      'The|the/DT>2:det minister/NN>3:nsubj urged|urge/VBD>0:root rebels|rebel/NNS>3:obj to/TO>6:mark release/VB>3:xcomp the/DT>8:det prisoners|prisoner/NNS>6:obj by/IN>11:case December/NNP>11:nmod:unmarked 5/CD>6:obl ./.>3:punct',
    ],
    'urged -; release 2022-12-05',
  ],
  [
    [
      'Iran/NNP>2:nsubj agreed|agree/VBD>0:root on/IN>4:case Sunday/NNP>2:obl to/TO>6:mark release/VB>2:advcl the/DT>8:det students|student/NNS>6:obj ./.>2:punct',
    ],
    'agreed 2022-11-13; release -',
  ],
  [
    [
      'Soldiers|soldier/NNS>2:nsubj shelled|shell/VBD>0:root the/DT>4:det town/NN>2:obj in/IN>7:case late/JJ>7:amod October/NNP>2:obl and/CC>10:cc early/JJ>10:amod November/NNP>7:conj ./.>2:punct',
    ],
    'shelled 2022-10-21..2022-11-10',
  ],
  [
    [
      'Between|between/IN>2:case 3/CD>6:nummod and/CC>4:cc 5/CD>2:conj November/NNP>2:nmod:unmarked rebels|rebel/NNS>7:nsubj shelled|shell/VBD>0:root the/DT>9:det village/NN>7:obj ./.>7:punct',
    ],
    'shelled 2022-11-03..2022-11-05',
  ],
  [
    [
      'Soldiers|soldier/NNS>2:nsubj shelled|shell/VBD>0:root the/DT>4:det town/NN>2:obj from/IN>6:case Monday/NNP>2:obl to/IN>8:case Wednesday/NNP>2:obl ./.>2:punct',
    ],
    'shelled 2022-11-14..2022-11-16',
  ],
  [
    [
      'Police|police/NNS>2:nsubj arrested|arrest/VBD>0:root 19/CD>4:nummod students|student/NNS>2:obj in/IN>7:case recent/JJ>7:amod days|day/NNS>2:obl ./.>2:punct',
    ],
    'arrested 2022-11-12..2022-11-18',
  ],
  [
    [
      'Over|over/IN>4:case the/DT>4:det past/JJ>4:amod weeks|week/NNS>7:obl ,/,>4:punct soldiers|soldier/NNS>7:nsubj arrested|arrest/VBD>0:root dozens|dozen/NNS>7:obj of/IN>10:case students|student/NNS>8:nmod ./.>7:punct',
    ],
    'arrested 2022-10-07..2022-11-18',
  ],
  [
    [
      'France/NNP>2:nsubj imposed|impose/VBD>0:root sanctions|sanction/NNS>2:obj on/IN>5:case Iran/NNP>3:nmod in/IN>7:case 2018/CD>2:obl ./.>2:punct',
    ],
    'imposed sanctions on 2018',
  ],
  [
    [
      'Soldiers|soldier/NNS>2:nsubj killed|kill/VBD>0:root a/DT>4:det protester/NN>2:obj on/IN>6:case Monday/NNP>2:obl and/CC>8:cc arrested|arrest/VBD>2:conj two/CD>10:nummod others|other/NNS>8:obj on/IN>12:case Tuesday/NNP>8:obl ./.>2:punct',
    ],
    'killed 2022-11-14; arrested 2022-11-15',
  ],
  [
    ["Monday/NNP>3:nmod:poss 's/POS>1:case attack/NN>4:nsubj killed|kill/VBD>0:root twelve/CD>6:nummod guards|guard/NNS>4:obj ./.>4:punct"],
    'killed 2022-11-14',
  ],
  [
    [
      'The|the/DT>2:det man/NN>11:nsubj:pass ,/,>6:punct who/WP>6:nsubj:pass was|be/VBD>6:aux:pass arrested|arrest/VBN>2:acl:relcl in/IN>8:case May/NNP>6:obl ,/,>2:punct was|be/VBD>11:aux:pass released|release/VBN>0:root on/IN>13:case Wednesday/NNP>11:obl ./.>11:punct',
    ],
    'arrested 2022-05; released 2022-11-16',
  ],
  [
    [
      'Soldiers|soldier/NNS>3:nsubj have/VBP>3:aux shelled|shell/VBN>0:root the/DT>5:det town/NN>3:obj for/IN>8:case two/CD>8:nummod weeks|week/NNS>3:obl ./.>3:punct',
    ],
    'shelled 2022-11-04..2022-11-18',
  ],
  [
    [
      'The|the/DT>2:det army/NN>4:nsubj had|have/VBD>4:aux shelled|shell/VBN>0:root the/DT>6:det town/NN>4:obj for/IN>9:case two/CD>9:nummod weeks|week/NNS>4:obl ./.>4:punct',
    ],
    'shelled -',
  ],
  [
    [
      'The|the/DT>2:det army/NN>4:nsubj will/MD>4:aux release/VB>0:root the/DT>6:det prisoners|prisoner/NNS>4:obj by/IN>8:case Monday/NNP>4:obl ,/,>12:punct the/DT>11:det minister/NN>12:nsubj said|say/VBD>4:parataxis on/IN>14:case Thursday/NNP>12:obl ./.>4:punct',
    ],
    'release 2022-11-21',
  ],
  [
    [
      'The|the/DT>2:det president/NN>3:nsubj visited|visit/VBD>0:root Paris/NNP>3:obj a/DT>6:det year/NN>7:obl:unmarked ago/RB>3:advmod and/CC>10:cc will/MD>10:aux visit/VB>3:conj Bonn/NNP>10:obj in/IN>14:case three/CD>14:nummod weeks|week/NNS>10:obl ./.>3:punct',
    ],
    'visited 2021; visit 2022-12-05..2022-12-11',
  ],
];
