CREATE TABLE "assisted_classes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"title" text NOT NULL,
	"helper_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "assisted_classes_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "bookmarks" (
	"person_id" text COLLATE "C" NOT NULL,
	"lesson_id" text COLLATE "C" NOT NULL,
	"course_id" text COLLATE "C" NOT NULL,
	"heading" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "bookmarks_person_id_lesson_id_pk" PRIMARY KEY("person_id","lesson_id")
);
--> statement-breakpoint
CREATE TABLE "lesson_questions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"course_id" text COLLATE "C" NOT NULL,
	"lesson_id" text COLLATE "C" NOT NULL,
	"text" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by_id" text COLLATE "C",
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "lesson_remarks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"course_id" text COLLATE "C" NOT NULL,
	"course_version_id" text COLLATE "C" NOT NULL,
	"lesson_id" text COLLATE "C" NOT NULL,
	"heading" text NOT NULL,
	"quote" text NOT NULL,
	"comment" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"course_id" text COLLATE "C" NOT NULL,
	"lesson_id" text COLLATE "C" NOT NULL,
	"anchor" jsonb,
	"quote" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "weekly_goals" (
	"person_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"lessons" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "device_profiles" ADD COLUMN "pin_hash" text;--> statement-breakpoint
ALTER TABLE "device_profiles" ADD COLUMN "assisted_class_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "course_versions" ADD COLUMN "topics" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "courses" ADD COLUMN "questions_open" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "lessons" ADD COLUMN "changed_on" text COLLATE "C" CHECK ("changed_on" LIKE '____-__-__');--> statement-breakpoint
ALTER TABLE "lessons" ADD COLUMN "licence" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "lessons" ADD COLUMN "variants" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "lessons" ADD COLUMN "audio" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "learning_events" ADD COLUMN "assisted_class_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "assisted_classes" ADD CONSTRAINT "assisted_classes_helper_id_people_id_fk" FOREIGN KEY ("helper_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_questions" ADD CONSTRAINT "lesson_questions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_remarks" ADD CONSTRAINT "lesson_remarks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "weekly_goals" ADD CONSTRAINT "weekly_goals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assisted_classes_helper" ON "assisted_classes" USING btree ("helper_id","opened_at");--> statement-breakpoint
CREATE INDEX "lesson_questions_lesson" ON "lesson_questions" USING btree ("lesson_id","state");--> statement-breakpoint
CREATE INDEX "lesson_questions_course" ON "lesson_questions" USING btree ("course_id","state");--> statement-breakpoint
CREATE INDEX "lesson_remarks_course" ON "lesson_remarks" USING btree ("course_id","at");--> statement-breakpoint
CREATE INDEX "notes_person" ON "notes" USING btree ("person_id","lesson_id");--> statement-breakpoint
ALTER TABLE "device_profiles" ADD CONSTRAINT "device_profiles_assisted_class_id_assisted_classes_id_fk" FOREIGN KEY ("assisted_class_id") REFERENCES "public"."assisted_classes"("id") ON DELETE no action ON UPDATE no action;