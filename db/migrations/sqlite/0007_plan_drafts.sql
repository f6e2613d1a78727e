CREATE TABLE `plan_drafts` (
	`person_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`texts` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `activity_id`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
