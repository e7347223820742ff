package org.csecprogress.kernel.service;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds the guard to a service, whose methods say who may call them with {@link Allowed} or {@link
 * ForEverybody}. The guard checks the roles of the {@link org.csecprogress.kernel.Actor} that the
 * method is given, so a page, a resource, a timer and the demonstration are all held to the same
 * rule.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Guarded {}
