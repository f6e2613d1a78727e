CREATE TABLE "role_grants" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"role" text NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" CHECK ("valid_from" LIKE '____-__-__') NOT NULL,
	"valid_to" text COLLATE "C" CHECK ("valid_to" LIKE '____-__-__'),
	"basis" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"learner_code" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C",
	"email_verified_at" timestamp (3) with time zone,
	"phone" text COLLATE "C",
	"phone_verified_at" timestamp (3) with time zone,
	"language" text DEFAULT 'vi' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	CONSTRAINT "accounts_person_id_unique" UNIQUE("person_id"),
	CONSTRAINT "accounts_learner_code_unique" UNIQUE("learner_code"),
	CONSTRAINT "accounts_email_unique" UNIQUE("email"),
	CONSTRAINT "accounts_phone_unique" UNIQUE("phone")
);
--> statement-breakpoint
CREATE TABLE "device_profiles" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"device_hash" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"picture" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"claimed_by_id" text COLLATE "C",
	"claimed_at" timestamp (3) with time zone,
	CONSTRAINT "device_profiles_person_id_unique" UNIQUE("person_id")
);
--> statement-breakpoint
CREATE TABLE "recovery_words" (
	"account_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"word_hash" text NOT NULL,
	"issued_by" text COLLATE "C" NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_methods" (
	"account_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"secret" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sign_in_methods_account_id_kind_pk" PRIMARY KEY("account_id","kind")
);
--> statement-breakpoint
CREATE TABLE "sign_in_sessions" (
	"id_hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"course_id" text COLLATE "C" NOT NULL,
	"quiz_id" text COLLATE "C" NOT NULL,
	"quiz_slug" text COLLATE "C" NOT NULL,
	"path" text NOT NULL,
	"round" integer NOT NULL,
	"seed" integer NOT NULL,
	"item_version_ids" jsonb NOT NULL,
	"pass_mark" double precision NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"started_on" text COLLATE "C" CHECK ("started_on" LIKE '____-__-__') NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"score" double precision,
	"passed" boolean
);
--> statement-breakpoint
CREATE TABLE "item_versions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"item_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"outcome" text NOT NULL,
	"difficulty" text NOT NULL,
	"practice" boolean NOT NULL,
	"shown" jsonb NOT NULL,
	"key" jsonb NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "items" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"course_id" text COLLATE "C" NOT NULL,
	"current_version_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "open_attempts" (
	"person_id" text COLLATE "C" NOT NULL,
	"course_id" text COLLATE "C" NOT NULL,
	"quiz_slug" text COLLATE "C" NOT NULL,
	"attempt_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "open_attempts_person_id_course_id_quiz_slug_pk" PRIMARY KEY("person_id","course_id","quiz_slug")
);
--> statement-breakpoint
CREATE TABLE "question_banks" (
	"course_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"title" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quizzes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"course_version_id" text COLLATE "C" NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"title" jsonb NOT NULL,
	"pass_mark" double precision NOT NULL,
	"attempts_per_day" integer NOT NULL,
	"blueprints" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"attempt_id" text COLLATE "C" NOT NULL,
	"item_version_id" text COLLATE "C" NOT NULL,
	"response" jsonb NOT NULL,
	"client" text COLLATE "C" NOT NULL,
	"sequence" integer NOT NULL,
	"device_at" timestamp (3) with time zone,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "responses_attempt_id_item_version_id_pk" PRIMARY KEY("attempt_id","item_version_id")
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text COLLATE "C",
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"changed_fields" jsonb NOT NULL,
	"request_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_seals" (
	"position" integer PRIMARY KEY NOT NULL,
	"entry_id" text COLLATE "C" NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "audit_seals_entry_id_unique" UNIQUE("entry_id")
);
--> statement-breakpoint
CREATE TABLE "competencies" (
	"framework" text COLLATE "C" NOT NULL,
	"version" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"title" jsonb NOT NULL,
	CONSTRAINT "competencies_framework_version_code_pk" PRIMARY KEY("framework","version","code")
);
--> statement-breakpoint
CREATE TABLE "course_versions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"course_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"cover" text NOT NULL,
	"licence" text NOT NULL,
	"outcomes" jsonb NOT NULL,
	"paths" jsonb NOT NULL,
	"material" boolean NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "courses" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"home" text NOT NULL,
	"files_hash" text,
	"current_version_id" text COLLATE "C",
	CONSTRAINT "courses_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "lessons" (
	"course_version_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"module_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"minutes" integer NOT NULL,
	"outcomes" jsonb NOT NULL,
	"competencies" jsonb NOT NULL,
	"cites" jsonb NOT NULL,
	"reviewed_on" text COLLATE "C" CHECK ("reviewed_on" LIKE '____-__-__') NOT NULL,
	"headings" jsonb NOT NULL,
	"blocks" jsonb NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "lessons_course_version_id_id_pk" PRIMARY KEY("course_version_id","id")
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"body" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "modules" (
	"course_version_id" text COLLATE "C" NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	CONSTRAINT "modules_course_version_id_id_pk" PRIMARY KEY("course_version_id","id")
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"course_id" text COLLATE "C" NOT NULL,
	"completion_id" text COLLATE "C" NOT NULL,
	"printed" jsonb NOT NULL,
	"issued_on" text COLLATE "C" CHECK ("issued_on" LIKE '____-__-__') NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "credentials_code_unique" UNIQUE("code"),
	CONSTRAINT "credentials_completion_id_unique" UNIQUE("completion_id")
);
--> statement-breakpoint
CREATE TABLE "status_changes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"credential_id" text COLLATE "C" NOT NULL,
	"status" text NOT NULL,
	"reason" text NOT NULL,
	"by_id" text COLLATE "C" NOT NULL,
	"effective_on" text COLLATE "C" CHECK ("effective_on" LIKE '____-__-__') NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "annulments" (
	"fact_kind" text NOT NULL,
	"fact_id" text COLLATE "C" NOT NULL,
	"by_id" text COLLATE "C" NOT NULL,
	"basis" text NOT NULL,
	"effective_on" text COLLATE "C" CHECK ("effective_on" LIKE '____-__-__') NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "annulments_fact_kind_fact_id_pk" PRIMARY KEY("fact_kind","fact_id")
);
--> statement-breakpoint
CREATE TABLE "completions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"enrolment_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"course_id" text COLLATE "C" NOT NULL,
	"course_version_id" text COLLATE "C" NOT NULL,
	"path" text NOT NULL,
	"round" integer NOT NULL,
	"finished_on" text COLLATE "C" CHECK ("finished_on" LIKE '____-__-__') NOT NULL,
	"passed" boolean NOT NULL,
	"score" double precision NOT NULL,
	"rule" jsonb NOT NULL,
	"evidence" jsonb NOT NULL,
	"unit_id" text COLLATE "C",
	"position" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "completions_enrolment_id_unique" UNIQUE("enrolment_id")
);
--> statement-breakpoint
CREATE TABLE "enrolments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"course_id" text COLLATE "C" NOT NULL,
	"course_version_id" text COLLATE "C" NOT NULL,
	"path" text NOT NULL,
	"round" integer NOT NULL,
	"rule" jsonb NOT NULL,
	"started_on" text COLLATE "C" CHECK ("started_on" LIKE '____-__-__') NOT NULL
);
--> statement-breakpoint
CREATE TABLE "learning_events" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"course_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"detail" jsonb NOT NULL,
	"receipt" text COLLATE "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"on" text COLLATE "C" CHECK ("on" LIKE '____-__-__') NOT NULL,
	CONSTRAINT "learning_events_receipt_unique" UNIQUE("receipt")
);
--> statement-breakpoint
CREATE TABLE "lesson_progress" (
	"enrolment_id" text COLLATE "C" NOT NULL,
	"lesson_id" text COLLATE "C" NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"reached" integer DEFAULT 0 NOT NULL,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "lesson_progress_enrolment_id_lesson_id_pk" PRIMARY KEY("enrolment_id","lesson_id")
);
--> statement-breakpoint
CREATE TABLE "cohort_members" (
	"cohort_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" CHECK ("valid_from" LIKE '____-__-__') NOT NULL,
	"valid_to" text COLLATE "C" CHECK ("valid_to" LIKE '____-__-__'),
	CONSTRAINT "cohort_members_cohort_id_person_id_valid_from_pk" PRIMARY KEY("cohort_id","person_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "cohorts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"title" jsonb NOT NULL,
	"rule" jsonb,
	"basis" text,
	CONSTRAINT "cohorts_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "employments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"position" text NOT NULL,
	"staff_group" text NOT NULL,
	"specialist" boolean DEFAULT false NOT NULL,
	"main" boolean NOT NULL,
	"valid_from" text COLLATE "C" CHECK ("valid_from" LIKE '____-__-__') NOT NULL,
	"valid_to" text COLLATE "C" CHECK ("valid_to" LIKE '____-__-__')
);
--> statement-breakpoint
CREATE TABLE "org_event_links" (
	"event_id" text COLLATE "C" NOT NULL,
	"from_unit_id" text COLLATE "C" NOT NULL,
	"to_unit_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "org_event_links_event_id_from_unit_id_to_unit_id_pk" PRIMARY KEY("event_id","from_unit_id","to_unit_id")
);
--> statement-breakpoint
CREATE TABLE "org_events" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"on" text COLLATE "C" CHECK ("on" LIKE '____-__-__') NOT NULL,
	"basis" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "org_unit_versions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"external_code" text COLLATE "C",
	"name" text NOT NULL,
	"short_name" text,
	"sort_key" text COLLATE "C" NOT NULL,
	"parent_id" text COLLATE "C",
	"valid_from" text COLLATE "C" CHECK ("valid_from" LIKE '____-__-__') NOT NULL,
	"valid_to" text COLLATE "C" CHECK ("valid_to" LIKE '____-__-__'),
	"basis" text
);
--> statement-breakpoint
CREATE TABLE "org_units" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"staff_code" text COLLATE "C",
	"full_name" text NOT NULL,
	"search_key" text COLLATE "C" NOT NULL,
	"sort_key" text COLLATE "C" NOT NULL,
	"origin" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "people_staff_code_unique" UNIQUE("staff_code")
);
--> statement-breakpoint
CREATE TABLE "dirty_cells" (
	"cycle_id" text COLLATE "C" NOT NULL,
	"requirement_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"mark" text COLLATE "C" NOT NULL,
	CONSTRAINT "dirty_cells_cycle_id_requirement_id_unit_id_pk" PRIMARY KEY("cycle_id","requirement_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"person_id" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"result" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_person_id_key_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"name" text COLLATE "C" PRIMARY KEY NOT NULL,
	"holder" text COLLATE "C" NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"cycle_id" text COLLATE "C" NOT NULL,
	"cohort_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "assignments_cycle_id_cohort_id_pk" PRIMARY KEY("cycle_id","cohort_id")
);
--> statement-breakpoint
CREATE TABLE "credits" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"requirement_id" text COLLATE "C" NOT NULL,
	"cycle_id" text COLLATE "C" NOT NULL,
	"source_kind" text NOT NULL,
	"source_id" text COLLATE "C" NOT NULL,
	"level" text NOT NULL,
	"credited_on" text COLLATE "C" CHECK ("credited_on" LIKE '____-__-__') NOT NULL,
	"unit_id" text COLLATE "C",
	"position" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cycles" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"programme_id" text COLLATE "C" NOT NULL,
	"label" text NOT NULL,
	"accepts_from" text COLLATE "C" CHECK ("accepts_from" LIKE '____-__-__') NOT NULL,
	"accepts_to" text COLLATE "C" CHECK ("accepts_to" LIKE '____-__-__') NOT NULL,
	"cut_off_on" text COLLATE "C" CHECK ("cut_off_on" LIKE '____-__-__') NOT NULL,
	"due_on" text COLLATE "C" CHECK ("due_on" LIKE '____-__-__') NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exemptions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cycle_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"basis" text NOT NULL,
	"valid_from" text COLLATE "C" CHECK ("valid_from" LIKE '____-__-__') NOT NULL,
	"valid_to" text COLLATE "C" CHECK ("valid_to" LIKE '____-__-__')
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"title" jsonb NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "programmes_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "requirements" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"programme_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"course_id" text COLLATE "C" NOT NULL,
	"path" text NOT NULL,
	"level" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_cells" (
	"cycle_id" text COLLATE "C" NOT NULL,
	"requirement_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"series" jsonb NOT NULL,
	CONSTRAINT "report_cells_cycle_id_requirement_id_unit_id_pk" PRIMARY KEY("cycle_id","requirement_id","unit_id")
);
--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_unit_id_org_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device_profiles" ADD CONSTRAINT "device_profiles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device_profiles" ADD CONSTRAINT "device_profiles_claimed_by_id_people_id_fk" FOREIGN KEY ("claimed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_words" ADD CONSTRAINT "recovery_words_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_methods" ADD CONSTRAINT "sign_in_methods_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_sessions" ADD CONSTRAINT "sign_in_sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_quiz_id_quizzes_id_fk" FOREIGN KEY ("quiz_id") REFERENCES "public"."quizzes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_versions" ADD CONSTRAINT "item_versions_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_course_id_question_banks_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."question_banks"("course_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_attempts" ADD CONSTRAINT "open_attempts_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_banks" ADD CONSTRAINT "question_banks_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quizzes" ADD CONSTRAINT "quizzes_course_version_id_course_versions_id_fk" FOREIGN KEY ("course_version_id") REFERENCES "public"."course_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_item_version_id_item_versions_id_fk" FOREIGN KEY ("item_version_id") REFERENCES "public"."item_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_versions" ADD CONSTRAINT "course_versions_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_course_version_id_course_versions_id_fk" FOREIGN KEY ("course_version_id") REFERENCES "public"."course_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "modules" ADD CONSTRAINT "modules_course_version_id_course_versions_id_fk" FOREIGN KEY ("course_version_id") REFERENCES "public"."course_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_completion_id_completions_id_fk" FOREIGN KEY ("completion_id") REFERENCES "public"."completions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_changes" ADD CONSTRAINT "status_changes_credential_id_credentials_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credentials"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completions" ADD CONSTRAINT "completions_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completions" ADD CONSTRAINT "completions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_course_version_id_course_versions_id_fk" FOREIGN KEY ("course_version_id") REFERENCES "public"."course_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning_events" ADD CONSTRAINT "learning_events_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort_members" ADD CONSTRAINT "cohort_members_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort_members" ADD CONSTRAINT "cohort_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employments" ADD CONSTRAINT "employments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employments" ADD CONSTRAINT "employments_unit_id_org_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_event_links" ADD CONSTRAINT "org_event_links_event_id_org_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."org_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_event_links" ADD CONSTRAINT "org_event_links_from_unit_id_org_units_id_fk" FOREIGN KEY ("from_unit_id") REFERENCES "public"."org_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_event_links" ADD CONSTRAINT "org_event_links_to_unit_id_org_units_id_fk" FOREIGN KEY ("to_unit_id") REFERENCES "public"."org_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit_versions" ADD CONSTRAINT "org_unit_versions_unit_id_org_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit_versions" ADD CONSTRAINT "org_unit_versions_parent_id_org_units_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."org_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credits" ADD CONSTRAINT "credits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credits" ADD CONSTRAINT "credits_requirement_id_requirements_id_fk" FOREIGN KEY ("requirement_id") REFERENCES "public"."requirements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credits" ADD CONSTRAINT "credits_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemptions" ADD CONSTRAINT "exemptions_cycle_id_cycles_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemptions" ADD CONSTRAINT "exemptions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "role_grants_person" ON "role_grants" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "device_profiles_device" ON "device_profiles" USING btree ("device_hash");--> statement-breakpoint
CREATE INDEX "sign_in_sessions_account" ON "sign_in_sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "attempts_person" ON "attempts" USING btree ("person_id","course_id","quiz_slug","round");--> statement-breakpoint
CREATE UNIQUE INDEX "item_versions_number" ON "item_versions" USING btree ("item_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "quizzes_slug" ON "quizzes" USING btree ("course_version_id","slug");--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "audit_entries_at" ON "audit_entries" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "course_versions_number" ON "course_versions" USING btree ("course_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "lessons_slug" ON "lessons" USING btree ("course_version_id","slug");--> statement-breakpoint
CREATE INDEX "credentials_person" ON "credentials" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "status_changes_credential" ON "status_changes" USING btree ("credential_id","at");--> statement-breakpoint
CREATE INDEX "completions_person" ON "completions" USING btree ("person_id","course_id");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolments_round" ON "enrolments" USING btree ("person_id","course_id","round");--> statement-breakpoint
CREATE INDEX "learning_events_person" ON "learning_events" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "cohort_members_person" ON "cohort_members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "employments_unit" ON "employments" USING btree ("unit_id","valid_from");--> statement-breakpoint
CREATE INDEX "employments_person" ON "employments" USING btree ("person_id","valid_from");--> statement-breakpoint
CREATE INDEX "org_event_links_from" ON "org_event_links" USING btree ("from_unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "org_unit_versions_from" ON "org_unit_versions" USING btree ("unit_id","valid_from");--> statement-breakpoint
CREATE INDEX "org_unit_versions_parent" ON "org_unit_versions" USING btree ("parent_id","valid_from");--> statement-breakpoint
CREATE INDEX "people_sort" ON "people" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "people_search" ON "people" USING btree ("search_key");--> statement-breakpoint
CREATE UNIQUE INDEX "credits_source" ON "credits" USING btree ("requirement_id","cycle_id","source_kind","source_id");--> statement-breakpoint
CREATE INDEX "credits_person" ON "credits" USING btree ("person_id","requirement_id","cycle_id");--> statement-breakpoint
CREATE INDEX "credits_unit" ON "credits" USING btree ("unit_id","requirement_id","cycle_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cycles_label" ON "cycles" USING btree ("programme_id","label");--> statement-breakpoint
CREATE INDEX "exemptions_cycle" ON "exemptions" USING btree ("cycle_id","person_id");