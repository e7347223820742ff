package org.csecprogress.identity.provider.service;

/**
 * An identity provider with which people may sign in.
 *
 * @param id its short name
 * @param name as people know it
 */
public record OfferedProvider(String id, String name) {}
