/** Sign-ins with identity providers of the state or of a county, and the accounts they open. */
package org.csecprogress.identity.provider;
