import type {Point} from '../svg.ts'

/** Where the joints are, in hundredths of a standing person's height, feet at (0, 0), y upwards negative. */
export type Pose = {
  head: Point
  neck: Point
  hip: Point
  nearElbow: Point
  nearHand: Point
  farElbow: Point
  farHand: Point
  nearKnee: Point
  nearFoot: Point
  farKnee: Point
  farFoot: Point
}

const stand: Pose = {
  head: [0, -91],
  neck: [0, -82],
  hip: [0, -47],
  nearElbow: [11.6, -64],
  nearHand: [10.6, -48],
  farElbow: [-11.6, -64],
  farHand: [-10.6, -48],
  nearKnee: [4.4, -25],
  nearFoot: [4.6, 0],
  farKnee: [-4.4, -25],
  farFoot: [-5, 0],
}

const sit: Pose = {
  head: [1, -73],
  neck: [0, -64],
  hip: [-2, -30],
  nearElbow: [7, -46],
  nearHand: [18, -47],
  farElbow: [4, -46],
  farHand: [15, -48],
  nearKnee: [16, -28],
  nearFoot: [15, 0],
  farKnee: [14, -28],
  farFoot: [11, 0],
}

/** Everything people do in the scenes. 'Near' is the right-hand side of somebody who faces right. */
export const poses = {
  stand,
  sit,
  handsFront: {
    ...stand,
    nearElbow: [12, -63],
    nearHand: [2.5, -54],
    farElbow: [-12, -63],
    farHand: [-2.5, -54],
  },
  present: {...stand, nearElbow: [14, -68], nearHand: [26, -74], head: [1, -91]},
  point: {...stand, nearElbow: [16, -74], nearHand: [30, -86], head: [1.5, -91]},
  give: {
    ...stand,
    head: [2, -90.5],
    nearElbow: [13, -63],
    nearHand: [25, -61],
    farElbow: [4, -62],
    farHand: [23, -60],
  },
  clap: {...stand, nearElbow: [13, -64], nearHand: [6, -69], farElbow: [-11, -64], farHand: [4, -70]},
  wave: {...stand, nearElbow: [17, -84], nearHand: [19, -101]},
  hold: {
    ...stand,
    nearElbow: [12, -63],
    nearHand: [8, -58],
    farElbow: [-11, -63],
    farHand: [2, -58],
    head: [1.2, -90],
  },
  walk: {
    ...stand,
    nearElbow: [9, -63],
    nearHand: [16, -52],
    farElbow: [-11, -64],
    farHand: [-13, -49],
    nearKnee: [7, -25],
    nearFoot: [10, 0],
    farKnee: [-3, -24],
    farFoot: [-12, 0],
  },
  dig: {
    head: [17, -79],
    neck: [12, -72],
    hip: [-4, -46],
    nearElbow: [18, -56],
    nearHand: [26, -44],
    farElbow: [14, -56],
    farHand: [18, -58],
    nearKnee: [4, -25],
    nearFoot: [2, 0],
    farKnee: [-8, -23],
    farFoot: [-14, 0],
  },
  bend: {
    head: [25, -54],
    neck: [17, -53],
    hip: [-6, -46],
    nearElbow: [21, -36],
    nearHand: [26, -20],
    farElbow: [16, -36],
    farHand: [21, -19],
    nearKnee: [0, -24],
    nearFoot: [-2, 0],
    farKnee: [-9, -24],
    farFoot: [-9, 0],
  },
  kneel: {
    head: [9, -57],
    neck: [6, -49],
    hip: [-3, -19],
    nearElbow: [14, -34],
    nearHand: [21, -22],
    farElbow: [9, -34],
    farHand: [17, -20],
    nearKnee: [13, -20],
    nearFoot: [9, 0],
    farKnee: [2, -5],
    farFoot: [-13, -1],
  },
  row: {
    head: [6, -72],
    neck: [3, -64],
    hip: [-4, -30],
    nearElbow: [12, -53],
    nearHand: [20, -48],
    farElbow: [10, -55],
    farHand: [18, -52],
    nearKnee: [13, -33],
    nearFoot: [16, -12],
    farKnee: [11, -34],
    farFoot: [13, -12],
  },
} satisfies Record<string, Pose>
