/** Signing in and out. */
package org.csecprogress.identity.page;
