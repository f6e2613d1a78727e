import type { Id } from './types'

export type PersonId = Id<'person'>
export type UnitId = Id<'org unit'>
export type UnitVersionId = Id<'org unit version'>
export type OrgEventId = Id<'org event'>
export type EmploymentId = Id<'employment'>
export type CohortId = Id<'cohort'>
export type AccountId = Id<'account'>
export type DeviceProfileId = Id<'device profile'>
export type AssistedClassId = Id<'assisted class'>
export type NoteId = Id<'note'>
export type RemarkId = Id<'lesson remark'>
export type QuestionId = Id<'lesson question'>
export type GrantId = Id<'role grant'>
export type CourseId = Id<'course'>
export type CourseVersionId = Id<'course version'>
export type ActivityVersionId = Id<'activity version'>
/** Stable across versions: what progress follows. */
export type LessonId = Id<'lesson'>
export type ItemId = Id<'item'>
export type ItemVersionId = Id<'item version'>
export type QuizId = Id<'quiz'>
export type AttemptId = Id<'attempt'>
export type EnrolmentId = Id<'enrolment'>
export type CompletionId = Id<'completion'>
export type ProgrammeId = Id<'programme'>
export type RequirementId = Id<'requirement'>
export type CycleId = Id<'cycle'>
export type CreditId = Id<'credit'>
export type CredentialId = Id<'credential'>
