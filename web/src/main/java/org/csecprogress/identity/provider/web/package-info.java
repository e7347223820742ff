/** The way to identity providers and back, and the part of one's own account that links them. */
package org.csecprogress.identity.provider.web;
