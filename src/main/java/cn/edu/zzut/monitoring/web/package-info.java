/** The HTTP API below {@code /api}: translates between JSON or files and the modules, and answers refusals as problem+json. */
package cn.edu.zzut.monitoring.web;
