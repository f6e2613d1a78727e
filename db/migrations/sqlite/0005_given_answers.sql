ALTER TABLE `responses` ADD `given_at` integer;--> statement-breakpoint
CREATE INDEX `learning_events_kind` ON `learning_events` (`kind`,`on`);