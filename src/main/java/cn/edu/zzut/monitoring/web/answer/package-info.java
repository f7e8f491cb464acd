/** How HTTP answers: problems (RFC 9457), files out and in. All other rooms of {@code web} use it; it uses none of them. */
package cn.edu.zzut.monitoring.web.answer;
