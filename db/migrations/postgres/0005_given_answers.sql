ALTER TABLE "responses" ADD COLUMN "given_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "learning_events_kind" ON "learning_events" USING btree ("kind","on");