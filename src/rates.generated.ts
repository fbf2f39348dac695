// Written by scripts/fit-rates.ts: how often what a rule claimed was right, over 225 pages with known truth.
export const ruleRates = {
  'body:end': 0.978,
  'body:open-end': 0.882,
  'headline:cut': 0.9,
  'headline:first-line': 0.9,
  'image:agency': 0.984,
  'image:bracket': 0.944,
  'image:chain': 0.992,
  'image:handle': 0.917,
  'image:initials': 0.917,
  'image:person': 0.938,
  'image:short-line': 0.917,
  'publisher:marks': 0.9,
  'publisher:many-marks': 0.9,
  'tags:known': 0.995,
  'tags:rule': 0.975,
  'timestamp:fetched': 0.938,
} as const
