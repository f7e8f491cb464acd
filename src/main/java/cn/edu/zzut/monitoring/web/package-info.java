/** The HTTP API below {@code /api}, in rooms: translates between JSON or files and the modules. */
package cn.edu.zzut.monitoring.web;
