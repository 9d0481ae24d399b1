import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Card, Flex, Stack, Text} from '@sanity/ui'
import {getPublishedId, type ObjectInputProps} from 'sanity'
import {problemsOf} from './problemsOf.ts'
import {wordsOf} from './problemWords.ts'
import {usePublishingState} from './usePublishingState.ts'

/** At the top of a document's form: which pages it holds up, why, and what to do. Nothing when all went well. */
export function PageProblems({value, schemaType}: ObjectInputProps) {
  const {problems} = usePublishingState()
  const id = typeof value?._id === 'string' ? getPublishedId(value._id) : ''
  const own = problemsOf(problems, {...value, _id: id, _type: schemaType.name})
  if (own.length === 0) return null
  const {reasons, addresses, details} = wordsOf(own, schemaType)
  return (
    <Card
      tone="critical"
      border
      padding={4}
      radius={2}
      marginBottom={5}
      role="alert"
      data-testid="page-problems"
    >
      <Flex gap={3}>
        <Text size={1}>
          <WarningOutlineIcon />
        </Text>
        <Stack gap={4} flex={1}>
          <Text size={1} weight="semibold">
            Bản vừa xuất bản chưa lên được cổng
          </Text>
          {reasons.map(reason => (
            <Text size={1} key={reason}>
              {reason}
            </Text>
          ))}
          <Text size={1}>
            Người đọc vẫn thấy bản trước đó, nếu đã có, ở: {addresses}. Các trang khác vẫn cập nhật bình
            thường.
          </Text>
          {details.map(detail => (
            <Text size={0} muted key={detail} lang="en">
              {detail}
            </Text>
          ))}
        </Stack>
      </Flex>
    </Card>
  )
}
