DROP INDEX `report_cells_as_of`;--> statement-breakpoint
CREATE INDEX `report_cells_as_of` ON `report_cells` (`cycle_id`,`requirement_id`,`until_day`,`from_day`);