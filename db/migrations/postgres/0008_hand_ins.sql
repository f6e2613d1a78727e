CREATE TABLE "hand_ins" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"enrolment_id" text COLLATE "C" NOT NULL,
	"activity_id" text COLLATE "C" NOT NULL,
	"texts" jsonb NOT NULL,
	"handed_in_at" timestamp (3) with time zone NOT NULL,
	"on" text COLLATE "C" CHECK ("on" LIKE '____-__-__') NOT NULL
);
--> statement-breakpoint
ALTER TABLE "hand_ins" ADD CONSTRAINT "hand_ins_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hand_ins_enrolment" ON "hand_ins" USING btree ("enrolment_id","handed_in_at");