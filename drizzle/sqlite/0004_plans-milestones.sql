CREATE TABLE `milestone_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`since` text NOT NULL,
	`nodes` text NOT NULL,
	`reason` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `milestone_templates_number` ON `milestone_templates` (`number`);--> statement-breakpoint
CREATE TABLE `plan_baselines` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`project_id` text NOT NULL,
	`kind` text NOT NULL,
	`from` text,
	`to` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_baselines_plan` ON `plan_baselines` (`plan_id`,`kind`);--> statement-breakpoint
CREATE INDEX `plan_baselines_project` ON `plan_baselines` (`project_id`);--> statement-breakpoint
DROP INDEX `standing_cells`;--> statement-breakpoint
CREATE INDEX `standing_cells` ON `standing` (`period`,`department_id`,`category`,`level`,`lists`,`state`,`zone`,`yinchuan`,`wuhan`,`sanya`,`report_status`,`officer_id`,`start_list`,`total_investment`,`annual_plan`,`plan_to_date`,`actual_to_date`,`original_annual`,`original_plan_to_date`);--> statement-breakpoint
ALTER TABLE `plans` ADD `return_reason` text;