/** Pages before the sign-in. */
package org.csecprogress.identity.session.page;
