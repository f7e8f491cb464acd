/**
 * The contract between a task and its form: a task ends by its form's answers only, whichever way they come. Uses
 * {@code engine}.
 */
package cn.edu.zzut.monitoring.process.form;
