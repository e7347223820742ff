/**
 * Filters and handlers of every request: the client behind proxies, headers, limits, the nonce,
 * errors, the confirmation of saves, and health.
 */
package org.csecprogress.kernel.request.web;
