/** The one way to say no to a person: invalid, conflict, not yours, gone. Whatever else is thrown is a bug. Knows no other module. */
package cn.edu.zzut.monitoring.refusal;
