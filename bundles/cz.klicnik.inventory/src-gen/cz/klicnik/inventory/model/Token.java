/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.inventory.model;

import cz.klicnik.core.model.TokenIdentity;
import cz.klicnik.core.model.TokenInfo;

import cz.klicnik.pki.TokenView;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Token</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.inventory.model.Token#getIdentity <em>Identity</em>}</li>
 *   <li>{@link cz.klicnik.inventory.model.Token#getInfo <em>Info</em>}</li>
 *   <li>{@link cz.klicnik.inventory.model.Token#getView <em>View</em>}</li>
 *   <li>{@link cz.klicnik.inventory.model.Token#getSlot <em>Slot</em>}</li>
 *   <li>{@link cz.klicnik.inventory.model.Token#getEntries <em>Entries</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.inventory.model.InventoryPackage#getToken()
 * @model
 * @generated
 */
public interface Token extends EObject {
	/**
	 * Returns the value of the '<em><b>Identity</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Identity</em>' attribute.
	 * @see #setIdentity(TokenIdentity)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getToken_Identity()
	 * @model dataType="cz.klicnik.inventory.model.TokenIdentity" required="true"
	 * @generated
	 */
	TokenIdentity getIdentity();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Token#getIdentity <em>Identity</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Identity</em>' attribute.
	 * @see #getIdentity()
	 * @generated
	 */
	void setIdentity(TokenIdentity value);

	/**
	 * Returns the value of the '<em><b>Info</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Info</em>' attribute.
	 * @see #setInfo(TokenInfo)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getToken_Info()
	 * @model dataType="cz.klicnik.inventory.model.TokenInfo" required="true"
	 * @generated
	 */
	TokenInfo getInfo();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Token#getInfo <em>Info</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Info</em>' attribute.
	 * @see #getInfo()
	 * @generated
	 */
	void setInfo(TokenInfo value);

	/**
	 * Returns the value of the '<em><b>View</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>View</em>' attribute.
	 * @see #setView(TokenView)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getToken_View()
	 * @model dataType="cz.klicnik.inventory.model.TokenView"
	 * @generated
	 */
	TokenView getView();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Token#getView <em>View</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>View</em>' attribute.
	 * @see #getView()
	 * @generated
	 */
	void setView(TokenView value);

	/**
	 * Returns the value of the '<em><b>Slot</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link cz.klicnik.inventory.model.Slot#getToken <em>Token</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Slot</em>' container reference.
	 * @see #setSlot(Slot)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getToken_Slot()
	 * @see cz.klicnik.inventory.model.Slot#getToken
	 * @model opposite="token"
	 * @generated
	 */
	Slot getSlot();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Token#getSlot <em>Slot</em>}' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Slot</em>' container reference.
	 * @see #getSlot()
	 * @generated
	 */
	void setSlot(Slot value);

	/**
	 * Returns the value of the '<em><b>Entries</b></em>' containment reference list.
	 * The list contents are of type {@link cz.klicnik.inventory.model.Entry}.
	 * It is bidirectional and its opposite is '{@link cz.klicnik.inventory.model.Entry#getToken <em>Token</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Entries</em>' containment reference list.
	 * @see cz.klicnik.inventory.model.InventoryPackage#getToken_Entries()
	 * @see cz.klicnik.inventory.model.Entry#getToken
	 * @model opposite="token" containment="true"
	 * @generated
	 */
	EList<Entry> getEntries();

} // Token
