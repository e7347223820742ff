/** Asks for second factors and checks them. */
package org.csecprogress.identity.factor.service;
