/** Word documents: paragraphs and tables in the school's plain form. Knows no other module. */
package cn.edu.zzut.monitoring.document;
