-- Cells are computed from facts, so none is carried over.
DROP TABLE "report_cells";--> statement-breakpoint
CREATE TABLE "report_cells" (
	"cycle_id" text COLLATE "C" NOT NULL,
	"requirement_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"from_day" text COLLATE "C" CHECK ("from_day" LIKE '____-__-__') NOT NULL,
	"until_day" text COLLATE "C" CHECK ("until_day" LIKE '____-__-__') NOT NULL,
	"present" integer NOT NULL,
	"exempt" integer NOT NULL,
	"took_part" integer NOT NULL,
	"completed" integer NOT NULL,
	"passed" integer NOT NULL,
	"outside" integer NOT NULL,
	CONSTRAINT "report_cells_cycle_id_requirement_id_unit_id_from_day_pk" PRIMARY KEY("cycle_id","requirement_id","unit_id","from_day")
);
--> statement-breakpoint
CREATE INDEX "report_cells_as_of" ON "report_cells" USING btree ("cycle_id","requirement_id","until_day");
