CREATE TABLE `role_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` text NOT NULL,
	`valid_from` text CHECK ("valid_from" LIKE '____-__-__') NOT NULL,
	`valid_to` text CHECK ("valid_to" LIKE '____-__-__'),
	`basis` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `org_units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `role_grants_person` ON `role_grants` (`person_id`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`learner_code` text NOT NULL,
	`email` text,
	`email_verified_at` integer,
	`phone` text,
	`phone_verified_at` integer,
	`language` text DEFAULT 'vi' NOT NULL,
	`created_at` integer NOT NULL,
	`disabled_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_person_id_unique` ON `accounts` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_learner_code_unique` ON `accounts` (`learner_code`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email_unique` ON `accounts` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_phone_unique` ON `accounts` (`phone`);--> statement-breakpoint
CREATE TABLE `device_profiles` (
	`id` text PRIMARY KEY NOT NULL,
	`device_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`picture` text NOT NULL,
	`created_at` integer NOT NULL,
	`claimed_by_id` text,
	`claimed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claimed_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `device_profiles_person_id_unique` ON `device_profiles` (`person_id`);--> statement-breakpoint
CREATE INDEX `device_profiles_device` ON `device_profiles` (`device_hash`);--> statement-breakpoint
CREATE TABLE `recovery_words` (
	`account_id` text PRIMARY KEY NOT NULL,
	`word_hash` text NOT NULL,
	`issued_by` text NOT NULL,
	`issued_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sign_in_methods` (
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`secret` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `kind`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sign_in_sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sign_in_sessions_account` ON `sign_in_sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`quiz_id` text NOT NULL,
	`quiz_slug` text NOT NULL,
	`path` text NOT NULL,
	`round` integer NOT NULL,
	`seed` integer NOT NULL,
	`item_version_ids` text NOT NULL,
	`pass_mark` real NOT NULL,
	`started_at` integer NOT NULL,
	`started_on` text CHECK ("started_on" LIKE '____-__-__') NOT NULL,
	`submitted_at` integer,
	`score` real,
	`passed` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quiz_id`) REFERENCES `quizzes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attempts_person` ON `attempts` (`person_id`,`course_id`,`quiz_slug`,`round`);--> statement-breakpoint
CREATE TABLE `item_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`outcome` text NOT NULL,
	`difficulty` text NOT NULL,
	`practice` integer NOT NULL,
	`shown` text NOT NULL,
	`key` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `item_versions_number` ON `item_versions` (`item_id`,`number`);--> statement-breakpoint
CREATE TABLE `items` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`current_version_id` text,
	FOREIGN KEY (`course_id`) REFERENCES `question_banks`(`course_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `open_attempts` (
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`quiz_slug` text NOT NULL,
	`attempt_id` text NOT NULL,
	PRIMARY KEY(`person_id`, `course_id`, `quiz_slug`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `question_banks` (
	`course_id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `quizzes` (
	`id` text PRIMARY KEY NOT NULL,
	`course_version_id` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`pass_mark` real NOT NULL,
	`attempts_per_day` integer NOT NULL,
	`blueprints` text NOT NULL,
	FOREIGN KEY (`course_version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quizzes_slug` ON `quizzes` (`course_version_id`,`slug`);--> statement-breakpoint
CREATE TABLE `responses` (
	`attempt_id` text NOT NULL,
	`item_version_id` text NOT NULL,
	`response` text NOT NULL,
	`client` text NOT NULL,
	`sequence` integer NOT NULL,
	`device_at` integer,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `item_version_id`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_version_id`) REFERENCES `item_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`changed_fields` text NOT NULL,
	`request_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entries_subject` ON `audit_entries` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `audit_entries_at` ON `audit_entries` (`at`);--> statement-breakpoint
CREATE TABLE `audit_seals` (
	`position` integer PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	`sealed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_seals_entry_id_unique` ON `audit_seals` (`entry_id`);--> statement-breakpoint
CREATE TABLE `competencies` (
	`framework` text NOT NULL,
	`version` text NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	PRIMARY KEY(`framework`, `version`, `code`)
);
--> statement-breakpoint
CREATE TABLE `course_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`cover` text NOT NULL,
	`licence` text NOT NULL,
	`outcomes` text NOT NULL,
	`paths` text NOT NULL,
	`material` integer NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `course_versions_number` ON `course_versions` (`course_id`,`number`);--> statement-breakpoint
CREATE TABLE `courses` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`home` text NOT NULL,
	`files_hash` text,
	`current_version_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `courses_slug_unique` ON `courses` (`slug`);--> statement-breakpoint
CREATE TABLE `lessons` (
	`course_version_id` text NOT NULL,
	`id` text NOT NULL,
	`module_id` text NOT NULL,
	`position` integer NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`minutes` integer NOT NULL,
	`outcomes` text NOT NULL,
	`competencies` text NOT NULL,
	`cites` text NOT NULL,
	`reviewed_on` text CHECK ("reviewed_on" LIKE '____-__-__') NOT NULL,
	`headings` text NOT NULL,
	`blocks` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`course_version_id`, `id`),
	FOREIGN KEY (`course_version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lessons_slug` ON `lessons` (`course_version_id`,`slug`);--> statement-breakpoint
CREATE TABLE `media` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `modules` (
	`course_version_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	PRIMARY KEY(`course_version_id`, `id`),
	FOREIGN KEY (`course_version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`completion_id` text NOT NULL,
	`printed` text NOT NULL,
	`issued_on` text CHECK ("issued_on" LIKE '____-__-__') NOT NULL,
	`issued_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`completion_id`) REFERENCES `completions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_code_unique` ON `credentials` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_completion_id_unique` ON `credentials` (`completion_id`);--> statement-breakpoint
CREATE INDEX `credentials_person` ON `credentials` (`person_id`);--> statement-breakpoint
CREATE TABLE `status_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`credential_id` text NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`by_id` text NOT NULL,
	`effective_on` text CHECK ("effective_on" LIKE '____-__-__') NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`credential_id`) REFERENCES `credentials`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `status_changes_credential` ON `status_changes` (`credential_id`,`at`);--> statement-breakpoint
CREATE TABLE `annulments` (
	`fact_kind` text NOT NULL,
	`fact_id` text NOT NULL,
	`by_id` text NOT NULL,
	`basis` text NOT NULL,
	`effective_on` text CHECK ("effective_on" LIKE '____-__-__') NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`fact_kind`, `fact_id`)
);
--> statement-breakpoint
CREATE TABLE `completions` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`course_version_id` text NOT NULL,
	`path` text NOT NULL,
	`round` integer NOT NULL,
	`finished_on` text CHECK ("finished_on" LIKE '____-__-__') NOT NULL,
	`passed` integer NOT NULL,
	`score` real NOT NULL,
	`rule` text NOT NULL,
	`evidence` text NOT NULL,
	`unit_id` text,
	`position` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `completions_enrolment_id_unique` ON `completions` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `completions_person` ON `completions` (`person_id`,`course_id`);--> statement-breakpoint
CREATE TABLE `enrolments` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`course_version_id` text NOT NULL,
	`path` text NOT NULL,
	`round` integer NOT NULL,
	`rule` text NOT NULL,
	`started_on` text CHECK ("started_on" LIKE '____-__-__') NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolments_round` ON `enrolments` (`person_id`,`course_id`,`round`);--> statement-breakpoint
CREATE TABLE `learning_events` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`course_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`detail` text NOT NULL,
	`receipt` text NOT NULL,
	`at` integer NOT NULL,
	`on` text CHECK ("on" LIKE '____-__-__') NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `learning_events_receipt_unique` ON `learning_events` (`receipt`);--> statement-breakpoint
CREATE INDEX `learning_events_person` ON `learning_events` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `lesson_progress` (
	`enrolment_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`reached` integer DEFAULT 0 NOT NULL,
	`done_at` integer,
	PRIMARY KEY(`enrolment_id`, `lesson_id`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `cohort_members` (
	`cohort_id` text NOT NULL,
	`person_id` text NOT NULL,
	`valid_from` text CHECK ("valid_from" LIKE '____-__-__') NOT NULL,
	`valid_to` text CHECK ("valid_to" LIKE '____-__-__'),
	PRIMARY KEY(`cohort_id`, `person_id`, `valid_from`),
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `cohort_members_person` ON `cohort_members` (`person_id`);--> statement-breakpoint
CREATE TABLE `cohorts` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`rule` text,
	`basis` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cohorts_slug_unique` ON `cohorts` (`slug`);--> statement-breakpoint
CREATE TABLE `employments` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`position` text NOT NULL,
	`staff_group` text NOT NULL,
	`specialist` integer DEFAULT false NOT NULL,
	`main` integer NOT NULL,
	`valid_from` text CHECK ("valid_from" LIKE '____-__-__') NOT NULL,
	`valid_to` text CHECK ("valid_to" LIKE '____-__-__'),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `org_units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `employments_unit` ON `employments` (`unit_id`,`valid_from`);--> statement-breakpoint
CREATE INDEX `employments_person` ON `employments` (`person_id`,`valid_from`);--> statement-breakpoint
CREATE TABLE `org_event_links` (
	`event_id` text NOT NULL,
	`from_unit_id` text NOT NULL,
	`to_unit_id` text NOT NULL,
	PRIMARY KEY(`event_id`, `from_unit_id`, `to_unit_id`),
	FOREIGN KEY (`event_id`) REFERENCES `org_events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_unit_id`) REFERENCES `org_units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_unit_id`) REFERENCES `org_units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `org_event_links_from` ON `org_event_links` (`from_unit_id`);--> statement-breakpoint
CREATE TABLE `org_events` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`on` text CHECK ("on" LIKE '____-__-__') NOT NULL,
	`basis` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `org_unit_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`external_code` text,
	`name` text NOT NULL,
	`short_name` text,
	`sort_key` text NOT NULL,
	`parent_id` text,
	`valid_from` text CHECK ("valid_from" LIKE '____-__-__') NOT NULL,
	`valid_to` text CHECK ("valid_to" LIKE '____-__-__'),
	`basis` text,
	FOREIGN KEY (`unit_id`) REFERENCES `org_units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `org_units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `org_unit_versions_from` ON `org_unit_versions` (`unit_id`,`valid_from`);--> statement-breakpoint
CREATE INDEX `org_unit_versions_parent` ON `org_unit_versions` (`parent_id`,`valid_from`);--> statement-breakpoint
CREATE TABLE `org_units` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_code` text,
	`full_name` text NOT NULL,
	`search_key` text NOT NULL,
	`sort_key` text NOT NULL,
	`origin` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_staff_code_unique` ON `people` (`staff_code`);--> statement-breakpoint
CREATE INDEX `people_sort` ON `people` (`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `people_search` ON `people` (`search_key`);--> statement-breakpoint
CREATE TABLE `dirty_cells` (
	`cycle_id` text NOT NULL,
	`requirement_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`mark` text NOT NULL,
	PRIMARY KEY(`cycle_id`, `requirement_id`, `unit_id`)
);
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`result` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `key`)
);
--> statement-breakpoint
CREATE TABLE `leases` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `assignments` (
	`cycle_id` text NOT NULL,
	`cohort_id` text NOT NULL,
	PRIMARY KEY(`cycle_id`, `cohort_id`),
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `credits` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`requirement_id` text NOT NULL,
	`cycle_id` text NOT NULL,
	`source_kind` text NOT NULL,
	`source_id` text NOT NULL,
	`level` text NOT NULL,
	`credited_on` text CHECK ("credited_on" LIKE '____-__-__') NOT NULL,
	`unit_id` text,
	`position` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credits_source` ON `credits` (`requirement_id`,`cycle_id`,`source_kind`,`source_id`);--> statement-breakpoint
CREATE INDEX `credits_person` ON `credits` (`person_id`,`requirement_id`,`cycle_id`);--> statement-breakpoint
CREATE INDEX `credits_unit` ON `credits` (`unit_id`,`requirement_id`,`cycle_id`);--> statement-breakpoint
CREATE TABLE `cycles` (
	`id` text PRIMARY KEY NOT NULL,
	`programme_id` text NOT NULL,
	`label` text NOT NULL,
	`accepts_from` text CHECK ("accepts_from" LIKE '____-__-__') NOT NULL,
	`accepts_to` text CHECK ("accepts_to" LIKE '____-__-__') NOT NULL,
	`cut_off_on` text CHECK ("cut_off_on" LIKE '____-__-__') NOT NULL,
	`due_on` text CHECK ("due_on" LIKE '____-__-__') NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cycles_label` ON `cycles` (`programme_id`,`label`);--> statement-breakpoint
CREATE TABLE `exemptions` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`basis` text NOT NULL,
	`valid_from` text CHECK ("valid_from" LIKE '____-__-__') NOT NULL,
	`valid_to` text CHECK ("valid_to" LIKE '____-__-__'),
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `exemptions_cycle` ON `exemptions` (`cycle_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`basis` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `programmes_slug_unique` ON `programmes` (`slug`);--> statement-breakpoint
CREATE TABLE `requirements` (
	`id` text PRIMARY KEY NOT NULL,
	`programme_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`course_id` text NOT NULL,
	`path` text NOT NULL,
	`level` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `report_cells` (
	`cycle_id` text NOT NULL,
	`requirement_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`series` text NOT NULL,
	PRIMARY KEY(`cycle_id`, `requirement_id`, `unit_id`)
);
