import {list} from 'isbot'
import {expect, test} from 'vitest'
import {generateAgents} from '../../test/generateAgents.ts'
import {isRobot} from './isRobot.ts'

test('5,000 browsers of many families are people', () => {
  const agents = generateAgents(5_000, 20261124)
  expect(agents.filter(isRobot)).toEqual([])
  expect(new Set(agents).size).toBeGreaterThan(2_500)
})

test('every plain word of isbot’s list makes a robot', () => {
  const words = list.filter(pattern => /^[a-z][a-z0-9 _-]*$/i.test(pattern))
  expect(words.length).toBeGreaterThan(20)
  expect(words.filter(word => !isRobot(`${word}/1.0`))).toEqual([])
})

test.for([
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/116.0.1938.76 Safari/537.36',
  'Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)',
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36',
  'curl/8.5.0',
  'Wget/1.21.4',
  'python-requests/2.32.3',
  'Go-http-client/2.0',
  'node',
  '',
  ' ',
])('%s is a robot', agent => {
  expect(isRobot(agent)).toBe(true)
})
