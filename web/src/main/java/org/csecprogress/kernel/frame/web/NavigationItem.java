package org.csecprogress.kernel.frame.web;

/** One entry of the main navigation. */
public record NavigationItem(String key, String href, boolean isCurrent) {}
