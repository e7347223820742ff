package org.csecprogress.identity;

/** The name of an account, by its key. */
public record AccountName(long id, String name) {}
