import type {SampleDocument} from '../sampleDocument.ts'
import {hoiNghi} from './hoiNghi.ts'
import {huongDan} from './huongDan.ts'
import {lopMay} from './lopMay.ts'
import {luuTru} from './luuTru.ts'
import {motCua} from './motCua.ts'
import {ngayHoiViecLam} from './ngayHoiViecLam.ts'
import {nhaNguoiCoCong} from './nhaNguoiCoCong.ts'
import {thapNen} from './thapNen.ts'
import {toCongNgheSo} from './toCongNgheSo.ts'
import {trongCay} from './trongCay.ts'
import {truocBao} from './truocBao.ts'
import {tuyenDung} from './tuyenDung.ts'

/** The twelve news items, newest first. */
export const articles: SampleDocument[] = [
  motCua,
  tuyenDung,
  huongDan,
  ngayHoiViecLam,
  toCongNgheSo,
  lopMay,
  hoiNghi,
  truocBao,
  nhaNguoiCoCong,
  trongCay,
  luuTru,
  thapNen,
]
