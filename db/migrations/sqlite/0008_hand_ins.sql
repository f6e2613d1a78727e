CREATE TABLE `hand_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`texts` text NOT NULL,
	`handed_in_at` integer NOT NULL,
	`on` text CHECK ("on" LIKE '____-__-__') NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hand_ins_enrolment` ON `hand_ins` (`enrolment_id`,`handed_in_at`);