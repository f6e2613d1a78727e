CREATE TABLE `assisted_classes` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`helper_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`helper_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assisted_classes_code_unique` ON `assisted_classes` (`code`);--> statement-breakpoint
CREATE INDEX `assisted_classes_helper` ON `assisted_classes` (`helper_id`,`opened_at`);--> statement-breakpoint
CREATE TABLE `bookmarks` (
	`person_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`course_id` text NOT NULL,
	`heading` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `lesson_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `lesson_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`text` text NOT NULL,
	`asked_at` integer NOT NULL,
	`state` text NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`answered_by_id` text,
	`answered_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lesson_questions_lesson` ON `lesson_questions` (`lesson_id`,`state`);--> statement-breakpoint
CREATE INDEX `lesson_questions_course` ON `lesson_questions` (`course_id`,`state`);--> statement-breakpoint
CREATE TABLE `lesson_remarks` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`course_version_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`heading` text NOT NULL,
	`quote` text NOT NULL,
	`comment` text NOT NULL,
	`at` integer NOT NULL,
	`settled_at` integer,
	`settled_by_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `lesson_remarks_course` ON `lesson_remarks` (`course_id`,`at`);--> statement-breakpoint
CREATE TABLE `notes` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`anchor` text,
	`quote` text NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notes_person` ON `notes` (`person_id`,`lesson_id`);--> statement-breakpoint
CREATE TABLE `weekly_goals` (
	`person_id` text PRIMARY KEY NOT NULL,
	`lessons` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `device_profiles` ADD `pin_hash` text;--> statement-breakpoint
ALTER TABLE `device_profiles` ADD `assisted_class_id` text REFERENCES assisted_classes(id);--> statement-breakpoint
ALTER TABLE `course_versions` ADD `topics` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `courses` ADD `questions_open` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `lessons` ADD `changed_on` text CHECK ("changed_on" LIKE '____-__-__');--> statement-breakpoint
ALTER TABLE `lessons` ADD `licence` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `lessons` ADD `variants` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `lessons` ADD `audio` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `learning_events` ADD `assisted_class_id` text;