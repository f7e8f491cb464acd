package cn.edu.zzut.monitoring.web.answer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a request's record whose module itself says, by its name on the page, which text holds signs that nobody sees. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NamesItsTexts {}
