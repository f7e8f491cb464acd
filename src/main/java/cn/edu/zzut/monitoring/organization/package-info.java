/** Units, people, their roles, and the registrations of filers (附件2). Knows no other module but the calendar's clock. */
package cn.edu.zzut.monitoring.organization;
