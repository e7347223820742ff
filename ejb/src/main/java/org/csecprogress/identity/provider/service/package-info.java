/** Signs people in with identity providers of the state or of a county, by OpenID Connect. */
package org.csecprogress.identity.provider.service;
