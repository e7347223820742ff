/** Access tokens, and how the container authenticates requests with them. */
package org.csecprogress.identity.web;
