/** The pages for signing in and out, and for accounts and access tokens. */
package org.csecprogress.identity.page;
