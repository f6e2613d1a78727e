PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_dirty_cells` (
	`cycle_id` text NOT NULL,
	`requirement_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`mark` text NOT NULL,
	PRIMARY KEY(`cycle_id`, `requirement_id`, `unit_id`, `mark`)
);
--> statement-breakpoint
INSERT INTO `__new_dirty_cells`("cycle_id", "requirement_id", "unit_id", "mark") SELECT "cycle_id", "requirement_id", "unit_id", "mark" FROM `dirty_cells`;--> statement-breakpoint
DROP TABLE `dirty_cells`;--> statement-breakpoint
ALTER TABLE `__new_dirty_cells` RENAME TO `dirty_cells`;--> statement-breakpoint
PRAGMA foreign_keys=ON;