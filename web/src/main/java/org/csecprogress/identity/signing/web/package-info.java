/** Files about signed acts. */
package org.csecprogress.identity.signing.web;
