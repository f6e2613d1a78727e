CREATE TABLE "activities" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"current_version_id" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_keys" (
	"version_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"key" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_versions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"activity_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"shown" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD COLUMN "activities" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "activity_keys" ADD CONSTRAINT "activity_keys_version_id_activity_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."activity_versions"("id") ON DELETE no action ON UPDATE no action;