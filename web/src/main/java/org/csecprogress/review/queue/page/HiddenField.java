package org.csecprogress.review.queue.page;

/** A hidden field of a form, which sends a parameter of the address along. */
public record HiddenField(String name, String value) {}
