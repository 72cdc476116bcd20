CREATE TABLE `audit_log` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`day` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`role` text NOT NULL,
	`verb` text NOT NULL,
	`reason` text,
	`request` text,
	`changes` text NOT NULL,
	`previous` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit_projects` (
	`project_id` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`project_id`, `seq`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_projects_seq` ON `audit_projects` (`seq`);--> statement-breakpoint
CREATE TABLE `lists` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`year` integer NOT NULL,
	`name` text NOT NULL,
	`english` text NOT NULL,
	`size` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `lists_slug` ON `lists` (`slug`,`year`);--> statement-breakpoint
CREATE TABLE `slot_projects` (
	`id` text PRIMARY KEY NOT NULL,
	`slot_id` text NOT NULL,
	`project_id` text NOT NULL,
	`status` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`slot_id`) REFERENCES `slots`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `slot_projects_slot` ON `slot_projects` (`slot_id`,`project_id`);--> statement-breakpoint
CREATE INDEX `slot_projects_project` ON `slot_projects` (`project_id`);--> statement-breakpoint
CREATE TABLE `slots` (
	`id` text PRIMARY KEY NOT NULL,
	`list_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`department_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`list_id`) REFERENCES `lists`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `slots_list` ON `slots` (`list_id`,`number`);--> statement-breakpoint
CREATE TABLE `milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`first_baseline` text,
	`baseline` text,
	`forecast` text,
	`actual` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `milestones_project` ON `milestones` (`project_id`,`kind`);--> statement-breakpoint
CREATE TABLE `slips` (
	`id` text PRIMARY KEY NOT NULL,
	`milestone_id` text NOT NULL,
	`project_id` text NOT NULL,
	`from` text,
	`to` text NOT NULL,
	`reason` text NOT NULL,
	`changed_on` text NOT NULL,
	`changed_by` text NOT NULL,
	FOREIGN KEY (`milestone_id`) REFERENCES `milestones`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`changed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `slips_milestone` ON `slips` (`milestone_id`);--> statement-breakpoint
CREATE INDEX `slips_project` ON `slips` (`project_id`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `departments` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`english` text NOT NULL,
	`kind` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`successor_id` text,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`department_id` text NOT NULL,
	`phone` text,
	`must_change_password` integer DEFAULT false NOT NULL,
	`password_expires_at` integer,
	`disabled` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `users_username` ON `users` (`username`);--> statement-breakpoint
CREATE INDEX `users_department` ON `users` (`department_id`);--> statement-breakpoint
CREATE TABLE `plan_months` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`project_id` text NOT NULL,
	`month` integer NOT NULL,
	`amount` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "plan_months_month" CHECK("plan_months"."month" between 1 and 12),
	CONSTRAINT "plan_months_amount" CHECK("plan_months"."amount" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_months_plan` ON `plan_months` (`plan_id`,`month`);--> statement-breakpoint
CREATE INDEX `plan_months_project` ON `plan_months` (`project_id`);--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`annual` integer NOT NULL,
	`status` text NOT NULL,
	`reason` text,
	`proposed_by` text,
	`proposed_on` text NOT NULL,
	`decided_by` text,
	`decided_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`proposed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "plans_annual" CHECK("plans"."annual" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plans_project` ON `plans` (`project_id`,`year`,`number`);--> statement-breakpoint
CREATE TABLE `project_years` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`year` integer NOT NULL,
	`category` text NOT NULL,
	`finishes` integer NOT NULL,
	`level` text NOT NULL,
	`department_id` text NOT NULL,
	`officer_id` text NOT NULL,
	`carry_over` integer NOT NULL,
	`listed_from` text NOT NULL,
	`listed_to` text,
	`halt` text,
	`halted_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`officer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "project_years_carry_over" CHECK("project_years"."carry_over" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `project_years_project` ON `project_years` (`project_id`,`year`);--> statement-breakpoint
CREATE INDEX `project_years_department` ON `project_years` (`department_id`);--> statement-breakpoint
CREATE INDEX `project_years_officer` ON `project_years` (`officer_id`);--> statement-breakpoint
CREATE TABLE `projects` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`code` text,
	`type` text NOT NULL,
	`parent_id` text,
	`content` text NOT NULL,
	`subdistrict` text NOT NULL,
	`land_mu` integer,
	`floor_area` integer,
	`build_from` text,
	`build_to` text,
	`total_investment` integer NOT NULL,
	`owner` text NOT NULL,
	`responsible_person` text NOT NULL,
	`leader` text NOT NULL,
	`service_unit` text NOT NULL,
	`manager_name` text NOT NULL,
	`manager_phone` text NOT NULL,
	`contact_name` text NOT NULL,
	`contact_phone` text NOT NULL,
	`tags` text NOT NULL,
	`permit_on` text,
	`ceremony_on` text,
	`sample` integer DEFAULT false NOT NULL,
	`real_name` integer DEFAULT false NOT NULL,
	`pinyin` text NOT NULL,
	`initials` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "projects_total" CHECK("projects"."total_investment" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `projects_code` ON `projects` (`code`);--> statement-breakpoint
CREATE INDEX `projects_parent` ON `projects` (`parent_id`);--> statement-breakpoint
CREATE TABLE `monthly_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`period` text NOT NULL,
	`revision` integer NOT NULL,
	`status` text NOT NULL,
	`invested` integer NOT NULL,
	`fixed_assets` integer NOT NULL,
	`progress` text NOT NULL,
	`problem_type` text,
	`problem` text NOT NULL,
	`problem_departments` text NOT NULL,
	`problem_wanted_on` text,
	`next_steps` text NOT NULL,
	`reason` text NOT NULL,
	`filed_by` text,
	`filed_on` text,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	`reviewed_by` text,
	`reviewed_on` text,
	`return_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`filed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`saved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reviewed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `monthly_reports_month` ON `monthly_reports` (`project_id`,`period`,`revision`);--> statement-breakpoint
CREATE INDEX `monthly_reports_period` ON `monthly_reports` (`period`,`status`);--> statement-breakpoint
CREATE TABLE `periods` (
	`id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`changed_on` text NOT NULL,
	`changed_by` text,
	`reason` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`changed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `rule_presets` (
	`id` text PRIMARY KEY NOT NULL,
	`preset` text NOT NULL,
	`number` integer NOT NULL,
	`rule` text NOT NULL,
	`since` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rule_presets_number` ON `rule_presets` (`preset`,`number`);--> statement-breakpoint
CREATE TABLE `settings` (
	`id` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`since` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`ip` text NOT NULL,
	`agent` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `standing` (
	`period` text NOT NULL,
	`project_id` text NOT NULL,
	`as_of` text NOT NULL,
	`department_id` text NOT NULL,
	`officer_id` text NOT NULL,
	`category` text NOT NULL,
	`level` text NOT NULL,
	`lists` text NOT NULL,
	`name_key` text NOT NULL,
	`code` text,
	`total_investment` integer NOT NULL,
	`carry_over` integer NOT NULL,
	`annual_plan` integer NOT NULL,
	`original_annual` integer NOT NULL,
	`plan_to_date` integer NOT NULL,
	`original_plan_to_date` integer NOT NULL,
	`actual_to_date` integer NOT NULL,
	`fixed_to_date` integer NOT NULL,
	`plan_month` integer NOT NULL,
	`actual_month` integer NOT NULL,
	`gap` integer NOT NULL,
	`year_share` integer,
	`plan_share` integer,
	`straight_gap` integer,
	`state` text NOT NULL,
	`zone` text NOT NULL,
	`yinchuan` text NOT NULL,
	`wuhan` text NOT NULL,
	`sanya` text NOT NULL,
	`overdue_kind` text,
	`overdue_days` integer NOT NULL,
	`next_kind` text,
	`next_on` text,
	`start_list` text,
	`started` integer NOT NULL,
	`started_late` integer NOT NULL,
	`unplanned_start` integer NOT NULL,
	`planned_start` text,
	`report_status` text NOT NULL,
	`last_reported` text,
	PRIMARY KEY(`period`, `project_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `standing_project` ON `standing` (`project_id`);--> statement-breakpoint
CREATE INDEX `standing_name` ON `standing` (`period`,`name_key`,`project_id`);--> statement-breakpoint
CREATE INDEX `standing_total` ON `standing` (`period`,`total_investment`,`project_id`);--> statement-breakpoint
CREATE INDEX `standing_annual` ON `standing` (`period`,`annual_plan`,`project_id`);--> statement-breakpoint
CREATE INDEX `standing_actual` ON `standing` (`period`,`actual_to_date`,`project_id`);--> statement-breakpoint
CREATE INDEX `standing_plan` ON `standing` (`period`,`plan_to_date`,`project_id`);--> statement-breakpoint
CREATE INDEX `standing_gap` ON `standing` (`period`,`gap`,`project_id`);--> statement-breakpoint
CREATE INDEX `standing_year_share` ON `standing` (`period`,`year_share`,`project_id`);--> statement-breakpoint
CREATE INDEX `standing_plan_share` ON `standing` (`period`,`plan_share`,`project_id`);--> statement-breakpoint
CREATE INDEX `standing_straight_gap` ON `standing` (`period`,`straight_gap`,`project_id`);--> statement-breakpoint
CREATE INDEX `standing_next` ON `standing` (`period`,`next_on`,`project_id`);--> statement-breakpoint
CREATE INDEX `standing_last` ON `standing` (`period`,`last_reported`,`project_id`);--> statement-breakpoint
CREATE INDEX `standing_department` ON `standing` (`period`,`department_id`,`gap`);--> statement-breakpoint
CREATE INDEX `standing_officer` ON `standing` (`period`,`officer_id`,`gap`);--> statement-breakpoint
CREATE INDEX `standing_zone` ON `standing` (`period`,`zone`,`gap`);
--> statement-breakpoint
CREATE TRIGGER `audit_log_is_append_only` BEFORE UPDATE ON `audit_log` BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_log_is_never_deleted` BEFORE DELETE ON `audit_log` BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
